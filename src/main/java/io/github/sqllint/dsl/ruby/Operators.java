package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/** Operators between values. */
final class Operators {
  /** As many digits as two numbers that are computed with may have together. */
  private static final int MAX_DIGITS = 1_000;

  private static final Set<String> FRACTIONS = Set.of("+", "-", "*", "/");

  private Operators() {}

  /** The result; null where the receiver has no such operator. */
  static Value call(Value receiver, Invocation call) {
    Value right = call.argument(0);
    if (receiver instanceof Unknown || right instanceof Unknown && call.name().length() <= 3) {
      return receiver instanceof Unknown ? receiver : right;
    }
    if (receiver instanceof Value.Num left && right instanceof Value.Num other) {
      return numbers(left.number(), call.name(), other.number());
    }
    return switch (call.name()) {
      case "&" -> Value.of(Value.isTrue(receiver) && Value.isTrue(right));
      case "|" -> Value.of(Value.isTrue(receiver) || Value.isTrue(right));
      case "!" -> Value.of(!Value.isTrue(receiver));
      default -> null;
    };
  }

  private static Value numbers(BigDecimal left, String operator, BigDecimal right) {
    boolean whole = left.scale() <= 0 && right.scale() <= 0;
    if (!whole && FRACTIONS.contains(operator)) {
      double one = left.doubleValue();
      double other = right.doubleValue();
      return Floats.of(
          switch (operator) {
            case "+" -> one + other;
            case "-" -> one - other;
            case "*" -> one * other;
            default -> one / other;
          });
    }
    if (left.precision() + right.precision() > MAX_DIGITS) {
      return null;
    }
    boolean zero = right.signum() == 0;
    return switch (operator) {
      case "+" -> new Value.Num(left.add(right));
      case "-" -> new Value.Num(left.subtract(right));
      case "*" -> new Value.Num(left.multiply(right));
      case "/" -> zero || !whole ? null : new Value.Num(floor(left, right));
      case "%" ->
          zero || !whole ? null : new Value.Num(left.subtract(floor(left, right).multiply(right)));
      case "**" ->
          whole && right.signum() >= 0 && right.compareTo(BigDecimal.valueOf(200)) < 0
              ? new Value.Num(left.pow(right.intValue()))
              : null;
      case "<<", ">>" -> whole ? shifted(left, operator.equals("<<"), right) : null;
      case "<" -> Value.of(left.compareTo(right) < 0);
      case "<=" -> Value.of(left.compareTo(right) <= 0);
      case ">" -> Value.of(left.compareTo(right) > 0);
      case ">=" -> Value.of(left.compareTo(right) >= 0);
      case "<=>" -> Value.of((long) left.compareTo(right));
      default -> null;
    };
  }

  private static Value shifted(BigDecimal left, boolean up, BigDecimal by) {
    return by.signum() >= 0 && by.compareTo(BigDecimal.valueOf(200)) < 0
        ? new Value.Num(
            new BigDecimal(
                up
                    ? left.toBigInteger().shiftLeft(by.intValue())
                    : left.toBigInteger().shiftRight(by.intValue())))
        : null;
  }

  private static BigDecimal floor(BigDecimal left, BigDecimal right) {
    return left.divide(right, 0, RoundingMode.FLOOR);
  }

  /** Whether two values are equal. */
  static Value same(Value left, Value right) {
    if (left instanceof Unknown || right instanceof Unknown) {
      return left instanceof Unknown ? left : right;
    }
    if (left instanceof Value.Num one && right instanceof Value.Num other) {
      return Value.of(one.number().compareTo(other.number()) == 0);
    }
    return Value.of(left.equals(right));
  }

  private static Value within(Value.Interval range, BigDecimal number) {
    boolean known =
        (range.from() instanceof Value.Num || range.from() instanceof Value.Nil)
            && (range.to() instanceof Value.Num || range.to() instanceof Value.Nil);
    if (!known) {
      return new Unknown("a comparison");
    }
    boolean above =
        !(range.from() instanceof Value.Num from) || number.compareTo(from.number()) >= 0;
    int end = range.to() instanceof Value.Num to ? number.compareTo(to.number()) : -1;
    return Value.of(above && (range.exclusive() ? end < 0 : end <= 0));
  }

  /** Whether a {@code when} with this value takes a subject. */
  static Value matches(Value pattern, Value subject) {
    if (pattern instanceof Unknown || subject instanceof Unknown) {
      return pattern instanceof Unknown ? pattern : subject;
    }
    if (pattern instanceof Value.Regex regex) {
      return Patterns.matches(regex, subject);
    }
    if (pattern instanceof Value.Named named) {
      return switch (named.name()) {
        case "String" -> Value.of(subject instanceof Value.Text text && !text.symbol());
        case "Symbol" -> Value.of(subject instanceof Value.Text text && text.symbol());
        case "Integer" -> Value.of(subject instanceof Value.Num number && number.isWhole());
        case "Float" -> Value.of(subject instanceof Value.Num number && !number.isWhole());
        case "Numeric" -> Value.of(subject instanceof Value.Num);
        case "Array" -> Value.of(subject instanceof Value.Items);
        case "Hash" -> Value.of(subject instanceof Value.Table);
        default -> new Unknown("`" + named.name() + "`");
      };
    }
    if (pattern instanceof Value.Interval range && subject instanceof Value.Num number) {
      return within(range, number.number());
    }
    if (pattern instanceof Value.Interval || pattern instanceof Value.Receiver) {
      return new Unknown("a comparison");
    }
    return same(pattern, subject);
  }
}
