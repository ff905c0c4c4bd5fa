package io.github.sqllint.dsl.alembic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** Numbers as Python writes them. */
final class Numbers {
  private Numbers() {}

  static Value read(String digits) {
    String plain = digits.replace("_", "").toLowerCase(Locale.ROOT);
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
      BigDecimal number = new BigDecimal(plain);
      return Math.abs((long) number.scale()) > 400
          ? new Value.Unknown("it holds a number beyond all measure")
          : new Value.Number(number, whole);
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
    String plain = value.stripTrailingZeros().toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }
}
