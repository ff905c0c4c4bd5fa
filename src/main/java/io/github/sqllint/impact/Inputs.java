package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.schema.DataType;
import io.github.sqllint.schema.EnumType;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** String constants that a type cannot read, which the server tries at once. */
final class Inputs {
  private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");
  private static final Set<String> NUMBERS = Set.of("numeric", "real", "double precision");
  private static final Set<String> MOMENTS = Set.of("date", "timestamp", "timestamptz");
  private static final Set<String> NAMED_MOMENTS =
      Set.of("now", "today", "tomorrow", "yesterday", "epoch", "infinity");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern NO_INTEGER = Pattern.compile("[^\\d\\sa-fA-FxXoO_+-]");
  private static final Pattern WORD = Pattern.compile("(nan|[+-]?inf(inity)?)");
  private static final Pattern TRUTH =
      Pattern.compile("t(r(ue?)?)?|f(a(l(se?)?)?)?|y(es?)?|no?|on|off?|1|0");

  private Inputs() {}

  /** Refuses a default that its column's type cannot read. */
  static void check(Expression value, ColumnType type, Schema schema, Work work) {
    Expression constant =
        value instanceof Cast cast && cast.type().equals(type) ? cast.value() : value;
    if (!(constant instanceof Literal literal) || !literal.text().startsWith("'")) {
      ResultType.of(value)
          .or(() -> new ValueTypes(schema, column -> Optional.empty(), work).typeOf(value))
          .ifPresent(own -> mustBeAssignable(value.text(), own, type, work));
      return;
    }
    if (type.isArray()) {
      return;
    }
    if (isRefused(literal, type.schema().isEmpty() ? type.name() : "", schema.type(type))) {
      work.fail("22P02", true, "The type " + type + " has no value " + literal.text() + ".");
    }
  }

  /**
   * Whether a constant is a string and no value of a type.
   *
   * @param own the same where the migrations make it
   */
  static boolean isRefused(Literal constant, String type, Optional<DataType> own) {
    if (!constant.text().startsWith("'")) {
      return false;
    }
    String text = constant.text().substring(1, constant.text().length() - 1).replace("''", "'");
    return own.isPresent()
        ? own.get() instanceof EnumType labels && labels.presence(text) == Presence.ABSENT
        : isRefused(text, type);
  }

  /** Refuses a string that a column of a type is given and cannot take. */
  static void mustBeTaken(String value, ColumnType type, Work work) {
    if (!isOneString(value) || type.isArray()) {
      return;
    }
    Literal string = new Literal(value);
    String name = type.schema().isEmpty() ? type.name() : "";
    if (isRefused(string, name, work.before().type(type))) {
      String sqlstate = MOMENTS.contains(name) ? "22007" : "22P02";
      work.fail(sqlstate, true, "The type " + type + " has no value " + value + ".");
    } else if (isTooLong(value, type)) {
      work.fail("22001", true, "The value " + value + " is too long for " + type + ".");
    }
  }

  private static boolean isOneString(String value) {
    return value.length() > 1
        && value.startsWith("'")
        && value.endsWith("'")
        && value.substring(1, value.length() - 1).replace("''", "").indexOf('\'') < 0;
  }

  /** Blanks at the end are cut off without a word. */
  private static boolean isTooLong(String string, ColumnType type) {
    boolean limited =
        (type.name().equals("varchar") || type.name().equals("char"))
            && type.schema().isEmpty()
            && !type.modifiers().isEmpty()
            && type.modifiers().get(0).matches("\\d{1,8}");
    String text = string.substring(1, string.length() - 1).replace("''", "'").stripTrailing();
    return limited
        && text.codePointCount(0, text.length()) > Integer.parseInt(type.modifiers().get(0));
  }

  /** Refuses a value of one type that no cast turns into another by itself. */
  static void mustBeAssignable(String value, ColumnType own, ColumnType type, Work work) {
    ColumnType taken = Domains.of(type, work.before()).base().orElse(type);
    boolean labels = work.before().type(taken).orElse(null) instanceof EnumType;
    if (labels
        && !taken.isArray()
        && !own.isArray()
        && Casts.tellsAllOf(own)
        && !Casts.areAdded(work.before())) {
      work.fail("42804", true, "The value " + value + " is no " + type + ".");
      return;
    }
    boolean refused =
        !own.isArray()
            && Casts.tellsAllOf(own)
            && Casts.tellsAllOf(taken)
            && (taken.isArray() || !Casts.base(taken).equals(Casts.base(own)))
            && Casts.find(own, taken, work.server()).filter(Casts.Cast::automatic).isEmpty()
            && !Casts.areAdded(work.before());
    if (refused) {
      work.fail("42804", true, "The value " + value + " is no " + type + ".");
    }
  }

  /** Only where that is certain: a backslash may stand for anything. */
  private static boolean isRefused(String text, String type) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (text.indexOf('\\') >= 0) {
      return false;
    }
    if (INTEGERS.contains(type)) {
      return !DIGIT.matcher(plain).find() || NO_INTEGER.matcher(plain).find();
    }
    if (NUMBERS.contains(type)) {
      return !DIGIT.matcher(plain).find() && !WORD.matcher(plain).matches();
    }
    if (MOMENTS.contains(type)) {
      return !DIGIT.matcher(plain).find() && NAMED_MOMENTS.stream().noneMatch(plain::contains);
    }
    return type.equals("boolean")
        ? !TRUTH.matcher(plain).matches()
        : type.equals("uuid") && !plain.matches("\\{?(?:[0-9a-f]{4}-?){7}[0-9a-f]{4}}?");
  }
}
