package io.github.sqllint.source;

import io.github.sqllint.source.EmittedSql.OneWay;
import io.github.sqllint.source.EmittedSql.Open;
import io.github.sqllint.source.EmittedSql.Outline;
import io.github.sqllint.source.EmittedSql.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the pieces of an {@link EmittedSql} in the order of sending. */
public final class EmittedSqlBuilder {
  private static final HostText BORDER = HostText.made("\n;\n");

  private final SourceFile host;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<HostText> texts = new ArrayList<>();
  private Optional<OneWay> oneWay = Optional.empty();
  private Optional<Span> whole = Optional.empty();
  private int length;
  private final Map<Object, Condition> known = new IdentityHashMap<>();
  private List<?> around = List.of();
  private final Map<Integer, List<Question>> asked = new HashMap<>();
  private final List<String> presumed = new ArrayList<>();
  private boolean alone;

  public EmittedSqlBuilder(SourceFile host) {
    this.host = host;
  }

  /**
   * Says under which conditions the next pieces are sent that are conditional.
   *
   * @param conditions the outermost first, each the same object as long as it is the same
   *     condition, a {@link Condition} where more is known of it; empty where nobody knows more
   *     than that what one call sends is sent together
   */
  public EmittedSqlBuilder under(List<?> conditions) {
    around = conditions;
    return this;
  }

  /** Says that the program asks the database before it sends the next piece. */
  public EmittedSqlBuilder ask(Question question) {
    return ask(question, moment());
  }

  /** What is sent next, by its number. */
  public int moment() {
    return pieces.size();
  }

  /**
   * Says that the program has asked the database.
   *
   * @param moment a {@link #moment()} of before or now
   */
  public EmittedSqlBuilder ask(Question question, int moment) {
    asked.computeIfAbsent(moment, key -> new ArrayList<>()).add(question);
    return this;
  }

  /**
   * Says how the program presumes a column to be that the next piece changes.
   *
   * @param statement the SQL that would have made it so
   */
  public EmittedSqlBuilder presume(String statement) {
    presumed.add(statement);
    return this;
  }

  /** One or more statements that a call sends, with or without a semicolon behind the last. */
  public EmittedSqlBuilder send(HostText sql, Span call, boolean conditional) {
    return add(sql, call, conditional, Doubt.none());
  }

  /**
   * One or more statements that are known but for placeholders in them.
   *
   * @param open what they leave open
   */
  public EmittedSqlBuilder open(HostText sql, Span call, boolean conditional, Open open) {
    Doubt none = Doubt.none();
    Doubt doubt = new Doubt(none.gap, none.assumption, none.outline, Optional.of(open));
    return add(sql, call, conditional, doubt);
  }

  /**
   * A statement that a call sends if something holds that nothing here tells.
   *
   * @param assumption one sentence for people
   * @param locked the table, as SQL names it, that it locks against everybody in any case; empty
   *     for none
   */
  public EmittedSqlBuilder assuming(
      HostText sql, Span call, boolean conditional, String assumption, Optional<String> locked) {
    Optional<Outline> outline = locked.map(table -> new Outline("", table));
    Doubt doubt = new Doubt(Optional.empty(), Optional.of(assumption), outline, Optional.empty());
    return add(sql, call, conditional, doubt);
  }

  /**
   * A call of which it cannot be known here what it sends.
   *
   * @param reason one sentence for people
   */
  public EmittedSqlBuilder gap(Span call, String reason) {
    return add(copied(call), call, true, Doubt.gap(reason, Optional.empty()));
  }

  /**
   * A call of which it is known what kind of statement it sends, and to which table.
   *
   * @param reason one sentence for people
   */
  public EmittedSqlBuilder outline(Outline outline, Span call, boolean conditional, String reason) {
    return add(copied(call), call, conditional, Doubt.gap(reason, Optional.of(outline)));
  }

  /**
   * A call at which the tool certainly stops, without anything behind it.
   *
   * @param reason one sentence for people
   */
  public EmittedSqlBuilder refused(Span call, String reason) {
    return outline(Outline.REFUSED, call, false, reason);
  }

  private HostText copied(Span call) {
    return HostText.copied(host.text(call), call.start());
  }

  /** Says that the tool cannot take back what is sent. */
  public EmittedSqlBuilder oneWay(OneWay reason) {
    oneWay = Optional.of(reason);
    return this;
  }

  /** Says where the host file has what sends all of it, as a function. */
  public EmittedSqlBuilder within(Span function) {
    whole = Optional.of(function);
    return this;
  }

  /** What is not known of a piece, as {@link Piece} has it. */
  private record Doubt(
      Optional<String> gap,
      Optional<String> assumption,
      Optional<Outline> outline,
      Optional<Open> open) {
    static Doubt none() {
      return new Doubt(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Doubt gap(String reason, Optional<Outline> outline) {
      return new Doubt(Optional.of(reason), Optional.empty(), outline, Optional.empty());
    }
  }

  private EmittedSqlBuilder add(HostText sql, Span call, boolean conditional, Doubt doubt) {
    Span region = new Span(length, length + sql.length());
    pieces.add(
        new Piece(
            region,
            call,
            conditional,
            conditional ? conditions(call) : List.of(),
            List.of(),
            doubt.gap,
            doubt.assumption,
            doubt.outline,
            doubt.open,
            List.copyOf(presumed)));
    presumed.clear();
    alone = around.isEmpty();
    texts.add(sql);
    texts.add(BORDER);
    length += sql.length() + BORDER.length();
    return this;
  }

  private List<Condition> conditions(Span call) {
    if (!around.isEmpty()) {
      List<Condition> all = new ArrayList<>();
      around.forEach(one -> all.add(condition(one)));
      return List.copyOf(all);
    }
    Piece before = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    boolean same = before != null && before.conditional() && alone && before.call().equals(call);
    return same ? before.conditions() : List.of(new Condition(Guard.UNKNOWN));
  }

  private Condition condition(Object one) {
    return one instanceof Condition condition
        ? condition
        : known.computeIfAbsent(one, o -> new Condition(Guard.UNKNOWN));
  }

  /** The file to read; its regions are {@link EmittedSql#regions()}. */
  public SourceFile build() {
    List<Piece> all = new ArrayList<>(pieces);
    asked.forEach(
        (moment, questions) -> {
          if (moment < all.size()) {
            all.set(moment, all.get(moment).asking(questions));
          }
        });
    return new SourceFile(new EmittedSql(host, HostText.concatenated(texts), all, oneWay, whole));
  }
}
