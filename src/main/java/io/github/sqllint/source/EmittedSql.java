package io.github.sqllint.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The SQL that a migration tool sends for a migration written in a programming language: pieces in
 * the order of sending, each with the call that sends it.
 *
 * <p>It is read like a file of SQL; whatever is said about it is said about the host file.
 */
public final class EmittedSql {
  private static final HostText BORDER = HostText.made("\n;\n");

  private final SourceFile host;
  private final HostText text;
  private final List<Piece> pieces;
  private final Optional<OneWay> oneWay;
  private final Optional<Span> whole;

  private EmittedSql(
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
    private Piece asking(List<Question> questions) {
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
  public record Outline(String kind, String table) {}

  /**
   * Why the tool cannot take back what is sent.
   *
   * @param reason the rest of a sentence behind a colon, for people
   * @param call what is to blame, in the host file; empty where nothing in it is
   * @param declared whether the migration itself says that there is no way back
   */
  public record OneWay(String reason, Optional<Span> call, boolean declared) {}

  /** Collects pieces in the order of sending. */
  public static final class Builder {
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

    public Builder(SourceFile host) {
      this.host = host;
    }

    /**
     * Says under which conditions the next pieces are sent that are conditional.
     *
     * @param conditions the outermost first, each the same object as long as it is the same
     *     condition, a {@link Condition} where more is known of it; empty where nobody knows more
     *     than that what one call sends is sent together
     */
    public Builder under(List<?> conditions) {
      around = conditions;
      return this;
    }

    /** Says that the program asks the database before it sends the next piece. */
    public Builder ask(Question question) {
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
    public Builder ask(Question question, int moment) {
      asked.computeIfAbsent(moment, key -> new ArrayList<>()).add(question);
      return this;
    }

    /**
     * Says how the program presumes a column to be that the next piece changes.
     *
     * @param statement the SQL that would have made it so
     */
    public Builder presume(String statement) {
      presumed.add(statement);
      return this;
    }

    /** One or more statements that a call sends, with or without a semicolon behind the last. */
    public Builder send(HostText sql, Span call, boolean conditional) {
      return add(sql, call, conditional, Doubt.none());
    }

    /**
     * One or more statements that are known but for placeholders in them.
     *
     * @param open what they leave open
     */
    public Builder open(HostText sql, Span call, boolean conditional, Open open) {
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
    public Builder assuming(
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
    public Builder gap(Span call, String reason) {
      return add(copied(call), call, true, Doubt.gap(reason, Optional.empty()));
    }

    /**
     * A call of which it is known what kind of statement it sends, and to which table.
     *
     * @param reason one sentence for people
     */
    public Builder outline(Outline outline, Span call, boolean conditional, String reason) {
      return add(copied(call), call, conditional, Doubt.gap(reason, Optional.of(outline)));
    }

    /**
     * A call at which the tool certainly stops, without anything behind it.
     *
     * @param reason one sentence for people
     */
    public Builder refused(Span call, String reason) {
      Optional<Outline> outline = Optional.of(new Outline("refused", ""));
      return add(copied(call), call, false, Doubt.gap(reason, outline));
    }

    private HostText copied(Span call) {
      return HostText.copied(host.text(call), call.start());
    }

    /** Says that the tool cannot take back what is sent. */
    public Builder oneWay(OneWay reason) {
      oneWay = Optional.of(reason);
      return this;
    }

    /** Says where the host file has what sends all of it, as a function. */
    public Builder within(Span function) {
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

    private Builder add(HostText sql, Span call, boolean conditional, Doubt doubt) {
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
      boolean same = before != null && before.conditional && alone && before.call.equals(call);
      return same ? before.conditions : List.of(new Condition(Guard.UNKNOWN));
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
      return new SourceFile(new EmittedSql(host, HostText.joined(texts), all, oneWay, whole));
    }
  }

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
