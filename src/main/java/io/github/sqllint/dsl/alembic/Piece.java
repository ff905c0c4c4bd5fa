package io.github.sqllint.dsl.alembic;

import io.github.sqllint.source.Condition;
import io.github.sqllint.source.EmittedSql.Open;
import io.github.sqllint.source.EmittedSql.Outline;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a call sends.
 *
 * @param conditional whether it is sent only at times
 * @param conditions what has to hold for it to be made
 * @param gap why it is not known what is sent; empty where it is
 * @param outline what is known of a gap all the same; empty where nothing is
 * @param presumed what the call says of the column that it changes, as statements
 * @param refused whether Alembic stops at it
 * @param open what placeholders in it leave open; empty where nothing is
 */
record Piece(
    HostText sql,
    Span call,
    boolean conditional,
    List<Condition> conditions,
    Optional<String> gap,
    Optional<Outline> outline,
    List<String> presumed,
    boolean refused,
    Optional<Open> open) {

  /** A statement that is known. */
  static Piece known(HostText sql, Span call, boolean conditional, List<Condition> conditions) {
    return new Piece(
        sql,
        call,
        conditional,
        conditions,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        Optional.empty());
  }

  /** A call of which it is not known what it sends. */
  static Piece unknown(Span call, String reason, Optional<Outline> outline) {
    return gap(call, reason, outline, false);
  }

  /** A call at which Alembic stops. */
  static Piece refused(Span call, String reason) {
    return gap(call, reason, Optional.empty(), true);
  }

  private static Piece gap(Span call, String reason, Optional<Outline> outline, boolean refused) {
    return new Piece(
        HostText.made(""),
        call,
        true,
        List.of(),
        Optional.of(reason),
        outline,
        List.of(),
        refused,
        Optional.empty());
  }

  /** The same, with what the call says of the column that it changes. */
  Piece presuming(List<String> said) {
    return new Piece(sql, call, conditional, conditions, gap, outline, said, refused, open);
  }

  /** The same, with what placeholders in it leave open. */
  Piece opened(Open rest) {
    Optional<Open> left = Optional.of(rest);
    return new Piece(sql, call, conditional, conditions, gap, outline, presumed, refused, left);
  }
}
