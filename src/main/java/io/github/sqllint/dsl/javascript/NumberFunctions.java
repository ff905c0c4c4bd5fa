package io.github.sqllint.dsl.javascript;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/** The functions that the language has for numbers. */
final class NumberFunctions {
  private NumberFunctions() {}

  /** {@code Number}, which makes a number of a value. */
  static Value number() {
    Callable isInteger =
        Globals.function(
            args ->
                Bool.of(
                    Globals.first(args) instanceof Numeric n
                        && n.number() == Math.rint(n.number())));
    return new Globals.Converter(
        Globals.function(NumberFunctions::converted),
        Map.of("isInteger", isInteger, "MAX_SAFE_INTEGER", new Numeric(9007199254740991.0)));
  }

  /** The first argument as a number. */
  static Value converted(List<Value> args) {
    return Conversion.number(Globals.first(args))
        .<Value>map(Numeric::new)
        .orElseGet(() -> new Unknown("It is a number that is not known."));
  }

  /** {@code Math}. */
  static Value math() {
    return new MapValue()
        .with("max", Globals.function(args -> calculated(args, Math::max)))
        .with("min", Globals.function(args -> calculated(args, Math::min)))
        .with("floor", Globals.function(args -> calculated(args, (a, b) -> Math.floor(a))))
        .with("ceil", Globals.function(args -> calculated(args, (a, b) -> Math.ceil(a))))
        .with("round", Globals.function(args -> calculated(args, (a, b) -> Math.floor(a + 0.5))))
        .with("abs", Globals.function(args -> calculated(args, (a, b) -> Math.abs(a))))
        .opened();
  }

  private static Value calculated(List<Value> args, DoubleBinaryOperator operation) {
    Optional<Double> result = Optional.empty();
    for (Value arg : args) {
      Optional<Double> next = Conversion.number(arg);
      if (next.isEmpty()) {
        return new Unknown("It is a number that is not known.");
      }
      double before = result.orElse(next.get());
      result = Optional.of(operation.applyAsDouble(before, next.get()));
    }
    return result.<Value>map(Numeric::new).orElseGet(() -> new Unknown("It is no number."));
  }
}
