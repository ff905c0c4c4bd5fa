package io.github.sqllint.source;

import java.util.List;
import java.util.Optional;

/**
 * The SQL that a migration tool sends for a migration written in a programming language: pieces in
 * the order of sending, each with the call that sends it.
 *
 * <p>It is read like a file of SQL; whatever is said about it is said about the host file.
 */
public final class EmittedSql {
  private final SourceFile host;
  private final HostText text;
  private final List<Piece> pieces;
  private final Optional<OneWay> oneWay;
  private final Optional<Span> whole;

  EmittedSql(
      SourceFile host,
      HostText text,
      List<Piece> pieces,
      Optional<OneWay> oneWay,
      Optional<Span> whole) {
    this.oneWay = oneWay;
    this.whole = whole;
    this.host = host;
    this.text = text;
    this.pieces = List.copyOf(pieces);
  }

  /**
   * What one call sends.
   *
   * @param region where it stands in the emitted text
   * @param call where the call stands in the host file
   * @param conditional whether it is sent only if something holds that is not known here
   * @param conditions what has to hold, the outermost first: pieces in a row with the same one are
   *     sent together or not at all. Empty for one that is certain
   * @param asked what the program asks the database between the piece before and this one
   * @param gap why it is not known what is sent; empty where it is known. The region of a gap holds
   *     the call's own text
   * @param assumption what is taken for granted of what is sent; empty where nothing is
   * @param outline what is known of a gap all the same, or whatever becomes of an assumption; empty
   *     where nothing is
   * @param open what placeholders in it leave open; empty where nothing is
   * @param presumed what the program says of the columns that it finds, as the statements that
   *     would have made them so
   */
  public record Piece(
      Span region,
      Span call,
      boolean conditional,
      List<Condition> conditions,
      List<Question> asked,
      Optional<String> gap,
      Optional<String> assumption,
      Optional<Outline> outline,
      Optional<Open> open,
      List<String> presumed) {
    Piece asking(List<Question> questions) {
      List<Question> all = List.copyOf(questions);
      return new Piece(
          region, call, conditional, conditions, all, gap, assumption, outline, open, presumed);
    }
  }

  /**
   * What a statement leaves open that is known but for placeholders in it.
   *
   * @param reason one sentence for people
   * @param values whether placeholders stand only for values that it writes or looks for
   * @param repeated whether it is sent again and again, each time with others
   */
  public record Open(String reason, boolean values, boolean repeated) {}

  /**
   * What is known of a statement that is not known as a whole.
   *
   * @param kind its leading words, as {@code create table}
   * @param table as SQL names it; empty where it is not known
   */
  public record Outline(String kind, String table) {
    /** Nothing is sent, because the tool stops. */
    public static final Outline REFUSED = new Outline("refused", "");
  }

  /**
   * Why the tool cannot take back what is sent.
   *
   * @param reason the rest of a sentence behind a colon, for people
   * @param call what is to blame, in the host file; empty where nothing in it is
   * @param declared whether the migration itself says that there is no way back
   */
  public record OneWay(String reason, Optional<Span> call, boolean declared) {}

  public SourceFile host() {
    return host;
  }

  /** Why the tool cannot take this back; empty where it can, or where this does not matter. */
  public Optional<OneWay> oneWay() {
    return oneWay;
  }

  /** Where the host file has what sends all of it; empty where that is not told. */
  public Optional<Span> whole() {
    return whole;
  }

  String text() {
    return text.text();
  }

  public List<Piece> pieces() {
    return pieces;
  }

  /** Where the pieces stand, in their order: no statement crosses a piece's border. */
  public List<Span> regions() {
    return pieces.stream().map(Piece::region).toList();
  }

  /** Where in the host file a character of the emitted text comes from. */
  int origin(int offset) {
    int exact = offset < text.length() ? text.origin(offset) : -1;
    return exact >= 0 ? exact : call(offset).start();
  }

  /**
   * The part of the host file that a part of the emitted text comes from: the very characters where
   * the file holds them, else the call.
   */
  Span origin(Span span) {
    int last = Math.max(span.start(), span.end() - 1);
    int start = span.start() < text.length() ? text.origin(span.start()) : -1;
    int end = last < text.length() ? text.origin(last) : -1;
    return start >= 0 && end >= start ? new Span(start, end + 1) : call(span.start());
  }

  /** The call that sends what stands at an offset of the emitted text. */
  Span call(int offset) {
    Span found = new Span(0, 0);
    for (Piece piece : pieces) {
      if (piece.region().start() > offset) {
        break;
      }
      found = piece.call();
    }
    return found;
  }
}
