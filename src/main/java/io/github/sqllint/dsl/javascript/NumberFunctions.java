package io.github.sqllint.dsl.javascript;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The functions that the language has for numbers. */
final class NumberFunctions {
  private static final String UNKNOWN_NUMBER = "It is a number that is not known.";

  private static final Pattern INTEGER = Pattern.compile("\\s*([+-]?\\d+(?![\\dxX]))");
  private static final Pattern DECIMAL =
      Pattern.compile("\\s*([+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?)");

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
        .orElseGet(() -> new Unknown(UNKNOWN_NUMBER));
  }

  /** {@code parseInt}, which reads as many digits as there are. */
  static Value integer(List<Value> args) {
    Value base = args.size() > 1 ? args.get(1) : new Numeric(10);
    boolean ten = base instanceof Numeric number && number.number() == 10;
    return ten ? leading(args, INTEGER) : new Unknown(UNKNOWN_NUMBER);
  }

  /** {@code parseFloat}. */
  static Value decimal(List<Value> args) {
    return leading(args, DECIMAL);
  }

  /**
   * The number that a text begins with.
   *
   * @param shape what one looks like, as its first group
   */
  private static Value leading(List<Value> args, Pattern shape) {
    Value text = Conversion.text(Globals.first(args));
    Matcher number = shape.matcher(text instanceof Text known ? known.toString() : "");
    return number.lookingAt()
        ? new Numeric(Double.parseDouble(number.group(1)))
        : new Unknown(UNKNOWN_NUMBER);
  }

  /** A number as its methods {@code toString} and {@code toFixed} print it. */
  static Value printed(Numeric number, String method, List<Value> args) {
    Value given = Globals.first(args);
    if (!(given instanceof Numeric) && given != Nothing.UNDEFINED || !number.isFinite()) {
      return new Unknown("How a number is printed is not known here.");
    }
    if (method.equals("toFixed")) {
      int digits = given instanceof Numeric wanted ? (int) wanted.number() : 0;
      BigDecimal rounded = new BigDecimal(number.number()).setScale(digits, RoundingMode.HALF_UP);
      return Text.made(rounded.toPlainString());
    }
    int base = given instanceof Numeric wanted ? (int) wanted.number() : 10;
    boolean whole = number.number() == Math.rint(number.number());
    if (base == 10) {
      return Conversion.text(number);
    }
    return whole && base >= Character.MIN_RADIX && base <= Character.MAX_RADIX
        ? Text.made(Long.toString((long) number.number(), base))
        : new Unknown("How a number is printed is not known here.");
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
        return new Unknown(UNKNOWN_NUMBER);
      }
      double before = result.orElse(next.get());
      result = Optional.of(operation.applyAsDouble(before, next.get()));
    }
    return result.<Value>map(Numeric::new).orElseGet(() -> new Unknown("It is no number."));
  }
}
