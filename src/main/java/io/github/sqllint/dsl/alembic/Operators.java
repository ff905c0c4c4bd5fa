package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Combined;
import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Number;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Truth;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.dsl.python.Expression.Kind;
import io.github.sqllint.source.Guard;
import io.github.sqllint.source.HostText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** What operators make of values. */
final class Operators {
  /** A longer text is no statement. */
  private static final int MAX_TEXT = 1 << 22;

  private static final int MAX_DIGITS = 1_000;

  private Operators() {}

  static Value unary(String operator, Value operand) {
    if (operator.equals("not")) {
      return Values.isTrue(operand)
          .map(truth -> (Value) new Truth(!truth))
          .orElseGet(
              () ->
                  new Unknown(Values.unknown(operand).reason(), Guard.not(Values.guard(operand))));
    }
    if (operand instanceof Number number && !number.exact()) {
      BigDecimal value = number.number();
      return switch (operator) {
        case "-" -> new Number(value.negate(), number.whole());
        case "~" -> new Number(value.negate().subtract(BigDecimal.ONE), true);
        default -> operand;
      };
    }
    return isSql(operand)
        ? new Combined(operator, operand, Optional.empty())
        : Values.unknown(operand);
  }

  static Value binary(String operator, Value left, Value right) {
    if (operator.equals("%") && left instanceof Text format) {
      return attempt(() -> new Text(PercentFormat.apply(format.text(), right)));
    }
    if (left instanceof Text one && right instanceof Text other && operator.equals("+")) {
      return new Text(one.text().plus(other.text()));
    }
    if (isSql(left) || isSql(right)) {
      return new Combined(operator, left, Optional.of(right));
    }
    if (number(left) instanceof Number one && number(right) instanceof Number other) {
      return arithmetic(operator, one, other);
    }
    Optional<Value> moved = Moments.combined(operator, left, right);
    if (moved.isPresent()) {
      return moved.get();
    }
    if (operator.equals("*")) {
      return repeated(left, right);
    }
    if (left instanceof Items one && right instanceof Items other) {
      return lists(operator, one, other);
    }
    if (left instanceof Dictionary one
        && right instanceof Dictionary other
        && operator.equals("|")) {
      Dictionary joined = new Dictionary(new LinkedHashMap<>(one.entries()));
      joined.entries().putAll(other.entries());
      return joined;
    }
    boolean leftKnown =
        left instanceof Text
            || left instanceof Number
            || left instanceof Items
            || left instanceof Value.Moment;
    return Values.unknown(leftKnown ? right : left);
  }

  /** True and False count as numbers. */
  private static Value number(Value value) {
    return value instanceof Truth truth ? Number.of(truth.is() ? 1 : 0) : value;
  }

  private interface Attempt {
    Value get();
  }

  private static Value attempt(Attempt attempt) {
    try {
      return attempt.get();
    } catch (NotKnown e) {
      return new Unknown(e.getMessage());
    }
  }

  private static Value repeated(Value left, Value right) {
    Value times = left instanceof Number ? left : right;
    Value what = left instanceof Number ? right : left;
    if (!(times instanceof Number number) || !number.whole()) {
      return Values.unknown(times);
    }
    int count = Math.max(0, number.number().min(BigDecimal.valueOf(MAX_TEXT)).intValue());
    if (what instanceof Text text && (long) text.text().length() * count < MAX_TEXT) {
      return new Text(
          count == 0
              ? HostText.made("")
              : HostText.joined(Collections.nCopies(count, text.text())));
    }
    if (what instanceof Items items && (long) items.elements().size() * count < 10_000) {
      List<Value> joined = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        joined.addAll(items.elements());
      }
      return new Items(items.kind(), joined);
    }
    return Values.unknown(what);
  }

  private static Value lists(String operator, Items left, Items right) {
    List<Value> joined = new ArrayList<>(left.elements());
    switch (operator) {
      case "+" -> {
        joined.addAll(right.elements());
        return new Items(left.kind(), joined);
      }
      case "|" -> {
        joined.addAll(right.elements());
        return Items.set(joined);
      }
      case "^" -> {
        return lists("|", (Items) lists("-", left, right), (Items) lists("-", right, left));
      }
      case "-", "&" -> {
        boolean keep = operator.equals("&");
        joined.removeIf(
            one ->
                keep
                    != right.elements().stream()
                        .anyMatch(other -> Values.key(other).equals(Values.key(one))));
        return new Items(Kind.SET, joined);
      }
      default -> {
        return new Unknown("it holds an operator between lists that is not followed");
      }
    }
  }

  private static Value arithmetic(String operator, Number left, Number right) {
    BigDecimal one = left.number();
    BigDecimal other = right.number();
    boolean whole = left.whole() && right.whole();
    if (left.exact() || right.exact()) {
      return new Unknown("it computes with a `Decimal`, which is not followed");
    }
    boolean divides = List.of("/", "//", "%").contains(operator);
    if (divides && other.signum() == 0) {
      return new Unknown("it divides by zero");
    }
    if (one.precision() + other.precision() > MAX_DIGITS) {
      return new Unknown("it computes with numbers beyond all measure");
    }
    if (!whole || operator.equals("/")) {
      return Numbers.binary(operator, one.doubleValue(), other.doubleValue());
    }
    return switch (operator) {
      case "+" -> new Number(one.add(other), true);
      case "-" -> new Number(one.subtract(other), true);
      case "*" -> new Number(one.multiply(other), true);
      case "//" -> new Number(one.divide(other, 0, RoundingMode.FLOOR), true);
      case "%" ->
          new Number(one.subtract(one.divide(other, 0, RoundingMode.FLOOR).multiply(other)), true);
      case "&", "|", "^" -> Numbers.bits(operator, one.toBigInteger(), other.toBigInteger());
      case "**" ->
          other.signum() >= 0 && other.compareTo(BigDecimal.valueOf(64)) <= 0
              ? new Number(one.pow(other.intValue()), true)
              : new Unknown("it holds a power that is not followed");
      default -> new Unknown("it holds the operator `" + operator + "`, which is not followed");
    };
  }

  /** Compares with what an inspector has listed; empty for all else. */
  private static Optional<Value> listed(String operator, Value left, Value right, Emitter emitter) {
    boolean not = operator.contains("not") || operator.equals("!=");
    Value found = null;
    if (operator.endsWith("in") && right instanceof Listed list && left instanceof Text name) {
      found = list.names() ? list.holds(name.toString(), emitter) : null;
    } else if (left instanceof Listed.Those those && right instanceof None) {
      not = !not;
      found = those.any();
    } else if (right instanceof Listed.One && left instanceof Text) {
      return listed(operator, right, left, emitter);
    } else if (operator.equals("==")
        && left instanceof Listed.One one
        && one.of().names()
        && right instanceof Text name) {
      return Optional.of(new Listed.IsNamed(one.of(), name.toString()));
    }
    return Optional.ofNullable(not && found != null ? unary("not", found) : found);
  }

  static Value compare(String operator, Value left, Value right, Emitter emitter) {
    return listed(operator, left, right, emitter)
        .or(() -> PythonVersion.compared(operator, left, right))
        .orElseGet(() -> plain(operator, left, right));
  }

  /** Compares values of the file. */
  static Value plain(String operator, Value left, Value right) {
    boolean identity = operator.equals("is") || operator.equals("is not");
    if ((isSql(left) || isSql(right)) && !identity && !operator.endsWith("in")) {
      return new Combined(operator, left, Optional.of(right));
    }
    Optional<Boolean> found =
        switch (operator) {
          case "==" -> Values.equal(left, right);
          case "!=" -> Values.equal(left, right).map(equal -> !equal);
          case "is" -> identical(left, right);
          case "is not" -> identical(left, right).map(same -> !same);
          case "in" -> contains(right, left);
          case "not in" -> contains(right, left).map(in -> !in);
          default -> ordered(operator, left, right);
        };
    return found
        .map(truth -> (Value) new Truth(truth))
        .orElseGet(() -> Values.unknown(Values.hasUnknown(left) ? left : right));
  }

  private static Optional<Boolean> identical(Value left, Value right) {
    if (left instanceof None || right instanceof None) {
      boolean unknown = left instanceof Unknown || right instanceof Unknown;
      boolean symbol = left instanceof Symbol || right instanceof Symbol;
      return unknown || symbol
          ? Optional.empty()
          : Optional.of(left instanceof None && right instanceof None);
    }
    return Values.equal(left, right);
  }

  private static Optional<Boolean> contains(Value container, Value value) {
    if (Values.hasUnknown(value)) {
      return Optional.empty();
    }
    if (container instanceof Text text) {
      return value instanceof Text part
          ? Optional.of(text.toString().contains(part.toString()))
          : Optional.empty();
    }
    if (container instanceof Dictionary dictionary) {
      return Optional.of(dictionary.at(value).isPresent());
    }
    if (container instanceof Items items) {
      boolean found = items.elements().stream().anyMatch(e -> Values.equal(e, value).orElse(false));
      return found || !Values.hasUnknown(items) ? Optional.of(found) : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Boolean> ordered(String operator, Value left, Value right) {
    Integer order = null;
    if (left instanceof Number one && right instanceof Number other) {
      order = one.number().compareTo(other.number());
    } else if (left instanceof Text one && right instanceof Text other) {
      order = one.toString().compareTo(other.toString());
    } else if (left instanceof Value.Moment one && right instanceof Value.Moment other) {
      order = one.at().compareTo(other.at());
    }
    if (order == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (operator) {
          case "<" -> order < 0;
          case ">" -> order > 0;
          case "<=" -> order <= 0;
          default -> order >= 0;
        });
  }

  /** Whether an operator on the value writes SQL instead of computing. */
  static boolean isSql(Value value) {
    return value instanceof Made
        || value instanceof Combined
        || value instanceof Member
        || (value instanceof Symbol symbol && symbol.isSql());
  }
}
