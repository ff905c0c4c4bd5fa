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
    String text = literal.text().substring(1, literal.text().length() - 1).replace("''", "'");
    Optional<DataType> own = schema.type(type);
    boolean refused =
        own.isPresent()
            ? own.get() instanceof EnumType labels && labels.presence(text) == Presence.ABSENT
            : type.schema().isEmpty() && isRefused(text, type.name());
    if (refused) {
      work.fail("22P02", true, "The type " + type + " has no value " + literal.text() + ".");
    }
  }

  /** Refuses a value of one type that no cast turns into another by itself. */
  static void mustBeAssignable(String value, ColumnType own, ColumnType type, Work work) {
    ColumnType taken = Domains.of(type, work.before()).base().orElse(type);
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
    return type.equals("boolean") && !TRUTH.matcher(plain).matches();
  }
}
