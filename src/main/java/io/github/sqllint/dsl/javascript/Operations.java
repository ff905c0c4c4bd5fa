package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Guard;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Expressions that make a value of others. */
final class Operations {
  private Operations() {}

  record Unary(Span span, String sign, Expression operand) implements Expression {
    @Override
    public Value value(Scope scope) {
      Value value = operand.value(scope);
      return switch (sign) {
        case "!" -> value.truth().<Value>map(truth -> Bool.of(!truth)).orElseGet(() -> not(value));
        case "-" -> Conversion.number(value).<Value>map(n -> new Numeric(-n)).orElse(unclear());
        case "+" -> Conversion.number(value).<Value>map(Numeric::new).orElse(unclear());
        case "~" ->
            Conversion.number(value).<Value>map(n -> new Numeric(~n.intValue())).orElse(unclear());
        case "typeof" -> value instanceof Unknown ? unclear() : Text.made(value.type());
        default -> delete(scope);
      };
    }

    /** {@code void} and {@code delete}. */
    private Value delete(Scope scope) {
      if (sign.equals("delete")
          && operand instanceof Access.Member member
          && member.object().value(scope) instanceof MapValue map) {
        map.remove(member.name(scope).toString(), scope.run());
      }
      return sign.equals("delete") ? Bool.TRUE : Nothing.UNDEFINED;
    }
  }

  private static Unknown not(Value value) {
    return new Unknown(Unknown.UNCLEAR, Guard.not(Unknown.guard(value)));
  }

  private static Unknown unclear() {
    return new Unknown(Unknown.UNCLEAR);
  }

  record Binary(Span span, String sign, Expression left, Expression right) implements Expression {
    @Override
    public Value value(Scope scope) {
      return of(sign, left.value(scope), right.value(scope));
    }

    static Value of(String sign, Value one, Value other) {
      return switch (sign) {
        case "+" -> sum(one, other);
        case "===", "==" -> equality(one, other, sign.length() == 2, true);
        case "!==", "!=" -> equality(one, other, sign.length() == 2, false);
        case "in" -> contains(other, one);
        case "instanceof" -> unclear();
        default -> arithmetic(sign, one, other);
      };
    }
  }

  private static Value sum(Value one, Value other) {
    boolean numbers = isNumber(one) && isNumber(other);
    if (numbers) {
      return arithmetic("+", one, other);
    }
    boolean text = isText(one) || isText(other);
    if (!text && (one instanceof Unknown || other instanceof Unknown)) {
      return new Unknown(((Unknown) (one instanceof Unknown ? one : other)).reason());
    }
    return Unknown.joined(Conversion.text(one), Conversion.text(other));
  }

  private static boolean isText(Value value) {
    return value instanceof Text || value instanceof Unknown unknown && unknown.known().isPresent();
  }

  private static boolean isNumber(Value value) {
    return value instanceof Numeric || value instanceof Bool || value instanceof Nothing;
  }

  private static Value equality(Value one, Value other, boolean loose, boolean positive) {
    return same(one, other, loose)
        .<Value>map(equal -> Bool.of(equal == positive))
        .orElseGet(() -> compared(one, other, positive));
  }

  /** An answer of the database compared with true or false. */
  private static Unknown compared(Value one, Value other, boolean positive) {
    if (one instanceof Bool && other instanceof Unknown) {
      return compared(other, one, positive);
    }
    if (!(one instanceof Unknown asked)
        || !(other instanceof Bool)
        || !asked.alternatives().isEmpty()) {
      return unclear();
    }
    boolean same = other.truth().equals(Optional.of(positive));
    return same ? new Unknown(asked.reason(), asked.guard()) : not(asked);
  }

  /** Whether two values are equal; empty where that is not known. */
  static Optional<Boolean> same(Value one, Value other, boolean loose) {
    if (one instanceof Alias alias) {
      return other instanceof Unknown ? Optional.empty() : alias.is(other);
    }
    if (other instanceof Alias alias) {
      return one instanceof Unknown ? Optional.empty() : alias.is(one);
    }
    if (one instanceof Unknown || other instanceof Unknown) {
      return Optional.empty();
    }
    if (loose && one instanceof Nothing && other instanceof Nothing) {
      return Optional.of(true);
    }
    if (loose
        && isObject(one) != isObject(other)
        && !(one instanceof Nothing || other instanceof Nothing)) {
      return Optional.empty();
    }
    if (loose && isNumber(one) != isNumber(other) && !(one instanceof Nothing)) {
      Optional<Double> first = Conversion.number(one);
      Optional<Double> second = Conversion.number(other);
      return first.isEmpty() || second.isEmpty() || other instanceof Nothing
          ? Optional.of(false)
          : Optional.of(first.get().doubleValue() == second.get());
    }
    return Optional.of(one.equals(other));
  }

  private static boolean isObject(Value value) {
    return !isNumber(value) && !(value instanceof Text);
  }

  private static Value contains(Value object, Value name) {
    if (object instanceof MapValue map && map.isKnown() && name instanceof Text text) {
      return Bool.of(map.properties().containsKey(text.toString()));
    }
    return unclear();
  }

  private static Value arithmetic(String sign, Value one, Value other) {
    if (one instanceof Text a && other instanceof Text b && "<=>=".contains(sign)) {
      return Bool.of(compare(sign, a.toString().compareTo(b.toString())));
    }
    Optional<Double> first = Conversion.number(one);
    Optional<Double> second = Conversion.number(other);
    if (first.isEmpty() || second.isEmpty()) {
      return unclear();
    }
    double a = first.get();
    double b = second.get();
    return switch (sign) {
      case "+" -> new Numeric(a + b);
      case "-" -> new Numeric(a - b);
      case "*" -> new Numeric(a * b);
      case "/" -> new Numeric(a / b);
      case "%" -> new Numeric(a % b);
      case "**" -> new Numeric(Math.pow(a, b));
      case "&" -> new Numeric((int) a & (int) b);
      case "|" -> new Numeric((int) a | (int) b);
      case "^" -> new Numeric((int) a ^ (int) b);
      case "<<" -> new Numeric((int) a << (int) b);
      case ">>" -> new Numeric((int) a >> (int) b);
      case ">>>" -> new Numeric((int) a >>> (int) b);
      default ->
          Bool.of(!Double.isNaN(a) && !Double.isNaN(b) && compare(sign, Double.compare(a, b)));
    };
  }

  private static boolean compare(String sign, int order) {
    return switch (sign) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  /** The signs that may not look at their right side. */
  record Logical(Span span, String sign, Expression left, Expression right) implements Expression {
    @Override
    public Value value(Scope scope) {
      Value first = left.value(scope);
      Optional<Boolean> done = isDecided(sign, first);
      if (done.isPresent()) {
        return done.get() ? first : right.value(scope);
      }
      Guard yes = sign.equals("??") ? Guard.UNKNOWN : Unknown.guard(first);
      Guard goesOn = sign.equals("&&") ? yes : Guard.not(yes);
      Value second = scope.run().possibly(goesOn, () -> right.value(scope));
      String reason = first instanceof Unknown known ? known.reason() : Unknown.UNCLEAR;
      Guard other = Unknown.guard(second);
      return new Unknown(
          reason,
          List.of(first, second),
          Optional.empty(),
          sign.equals("&&") ? Guard.both(yes, other) : Guard.either(yes, other),
          List.of(Guard.not(goesOn), goesOn));
    }

    /** Whether the left side is the value; empty where that is not known. */
    static Optional<Boolean> isDecided(String sign, Value first) {
      return switch (sign) {
        case "&&" -> first.truth().map(truth -> !truth);
        case "||" -> first.truth();
        default ->
            first instanceof Unknown ? Optional.empty() : Optional.of(!(first instanceof Nothing));
      };
    }
  }

  record Conditional(Span span, Expression test, Expression yes, Expression no)
      implements Expression {
    @Override
    public Value value(Scope scope) {
      Value tested = test.value(scope);
      Optional<Boolean> truth = tested.truth();
      if (truth.isPresent()) {
        return (truth.get() ? yes : no).value(scope);
      }
      Run run = scope.run();
      List<Value> values = new ArrayList<>();
      Guard guard = Unknown.guard(tested);
      Map<Cell, Object> first = walk(yes, guard, scope, values);
      Map<Cell, Object> second = walk(no, Guard.not(guard), scope, values);
      run.merge(first, second);
      return Unknown.choice(values, List.of(guard, Guard.not(guard)));
    }

    private static Map<Cell, Object> walk(
        Expression way, Guard guard, Scope scope, List<Value> values) {
      Run run = scope.run();
      int depth = run.depth();
      run.open(guard);
      try {
        values.add(way.value(scope));
      } catch (Thrown e) {
        values.add(Nothing.UNDEFINED);
      }
      run.closeTo(depth + 1);
      return run.close();
    }
  }

  record Sequence(Span span, List<Expression> parts) implements Expression {
    @Override
    public Value value(Scope scope) {
      Value last = Nothing.UNDEFINED;
      for (Expression part : parts) {
        last = part.value(scope);
      }
      return last;
    }
  }

  /**
   * {@code yield}, which once stood for {@code await} in some programs.
   *
   * @param each whether it gives the items of a list one by one
   */
  record Yield(Span span, Expression operand, boolean each) implements Expression {
    @Override
    public Value value(Scope scope) {
      scope.run().step(span);
      Value value = Promises.settle(operand.value(scope), scope.run());
      scope.frame().yield(value, each);
      return value;
    }
  }

  /** {@code await}. */
  record Await(Span span, Expression operand) implements Expression {
    @Override
    public Value value(Scope scope) {
      scope.run().step(span);
      return Promises.settle(operand.value(scope), scope.run());
    }
  }
}
