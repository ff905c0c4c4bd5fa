package io.github.sqllint.dsl.alembic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** Numbers as Python writes them. */
final class Numbers {
  private Numbers() {}

  static Value read(String digits) {
    String plain = digits.replace("_", "").toLowerCase(Locale.ROOT);
    if (plain.length() > 1_000) {
      return new Value.Unknown("it holds a number beyond all measure");
    }
    try {
      if (plain.startsWith("0x")) {
        return whole(new BigInteger(plain.substring(2), 16));
      }
      if (plain.startsWith("0o")) {
        return whole(new BigInteger(plain.substring(2), 8));
      }
      if (plain.startsWith("0b")) {
        return whole(new BigInteger(plain.substring(2), 2));
      }
      boolean whole = plain.matches("\\d+");
      return whole ? whole(new BigInteger(plain)) : binary(Double.parseDouble(plain));
    } catch (NumberFormatException e) {
      return new Value.Unknown("it holds the number `" + digits + "`, which is not followed");
    }
  }

  private static Value whole(BigInteger number) {
    return new Value.Number(new BigDecimal(number), true);
  }

  /** As {@code str()} prints it. */
  static String print(Value.Number number) {
    BigDecimal value = number.number();
    if (number.exact()) {
      return value.toPlainString();
    }
    if (number.whole()) {
      return value.toBigInteger().toString();
    }
    BigDecimal shortest = value.stripTrailingZeros();
    int exponent = value.signum() == 0 ? 0 : shortest.precision() - shortest.scale() - 1;
    if (exponent < -4 || exponent >= 16) {
      String digits = shortest.unscaledValue().abs().toString();
      String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
      String size = (exponent < 0 ? "e-" : "e+") + (Math.abs(exponent) < 10 ? "0" : "");
      String sign = value.signum() < 0 ? "-" : "";
      return sign + digits.charAt(0) + rest + size + Math.abs(exponent);
    }
    String plain = shortest.toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }

  /** What a {@code float} is after it was computed, which keeps 53 binary digits. */
  static Value binary(double value) {
    return Double.isFinite(value)
        ? new Value.Number(new BigDecimal(Double.toString(value)), false)
        : new Value.Unknown("it holds a number beyond all measure");
  }

  /** Computes with numbers that are held in binary, as soon as one is no whole number. */
  static Value binary(String operator, double one, double other) {
    return switch (operator) {
      case "+" -> binary(one + other);
      case "-" -> binary(one - other);
      case "*" -> binary(one * other);
      case "/" -> binary(one / other);
      default -> new Value.Unknown("it computes with a number in a way that is not followed");
    };
  }

  /** The number that is held; for a {@code float} it is not quite what it is written as. */
  static BigDecimal held(Value.Number number) {
    return number.whole() || number.exact()
        ? number.number()
        : new BigDecimal(number.number().doubleValue());
  }

  /** What an operator makes of two whole numbers bit by bit. */
  static Value.Number bits(String operator, BigInteger one, BigInteger other) {
    BigInteger made =
        switch (operator) {
          case "&" -> one.and(other);
          case "|" -> one.or(other);
          default -> one.xor(other);
        };
    return new Value.Number(new BigDecimal(made), true);
  }
}
