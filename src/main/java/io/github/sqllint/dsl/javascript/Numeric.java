package io.github.sqllint.dsl.javascript;

import java.math.BigDecimal;
import java.util.Optional;

/** A number. */
public record Numeric(double number) implements Value {
  private static final double EXACT = 1e15;

  @Override
  public String type() {
    return "number";
  }

  @Override
  public Optional<Boolean> truth() {
    return Optional.of(number != 0 && !Double.isNaN(number));
  }

  boolean isFinite() {
    return Double.isFinite(number);
  }

  /** As JavaScript prints it. */
  @Override
  public String toString() {
    if (number == Math.rint(number) && Math.abs(number) < EXACT) {
      return Long.toString((long) number);
    }
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return Double.toString(number);
    }
    return Math.abs(number) < 1e-6 || Math.abs(number) >= 1e21
        ? Double.toString(number)
            .replace(".0E", "E")
            .replace("E", Math.abs(number) < 1 ? "e" : "e+")
        : new BigDecimal(Double.toString(number)).toPlainString();
  }
}
