package io.github.sqllint.dsl.ruby;

import java.math.BigDecimal;

/** Numbers with a fraction, which are those of 64 bits. */
final class Floats {
  /** From here on Ruby writes the exponent. */
  private static final double LARGE = 1e15;

  private static final double SMALL = 1e-4;

  private Floats() {}

  /** The number of 64 bits; at least one digit stands behind its point. */
  static Value of(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return new Value.Unknown("a number");
    }
    BigDecimal exact = new BigDecimal(Double.toString(number));
    return new Value.Num(exact.setScale(Math.max(1, exact.scale())));
  }

  /** As Ruby writes it. */
  static String text(double number) {
    BigDecimal digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    double size = Math.abs(number);
    if (size == 0 || size >= SMALL && size < LARGE) {
      return digits.setScale(Math.max(1, digits.scale())).toPlainString();
    }
    int exponent = digits.precision() - digits.scale() - 1;
    BigDecimal front = digits.movePointLeft(exponent);
    String written = front.setScale(Math.max(1, front.scale())).toPlainString();
    String sign = exponent < 0 ? "-" : "+";
    return written + "e" + sign + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
  }
}
