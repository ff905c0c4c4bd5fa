package io.github.sqllint.source;

/** Where a numeric constant ends (PostgreSQL manual, 4.1.2.6). */
final class Numbers {
  private Numbers() {}

  static int end(String text, int start) {
    if (text.startsWith("0", start) && start + 2 < text.length()) {
      int radix =
          switch (text.charAt(start + 1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
          };
      int end = radix == 0 ? start : digits(text, start + 2, radix, true);
      if (radix != 0 && end > start + 2) {
        return end;
      }
    }
    int end = digits(text, start, 10, false);
    // In 1..2 the dots are the range operator of a PL/pgSQL loop.
    if (text.startsWith(".", end) && !text.startsWith("..", end)) {
      end = digits(text, end + 1, 10, false);
    }
    return exponent(text, end);
  }

  private static int exponent(String text, int end) {
    if (text.startsWith("e", end) || text.startsWith("E", end)) {
      int from = text.startsWith("+", end + 1) || text.startsWith("-", end + 1) ? end + 2 : end + 1;
      int after = digits(text, from, 10, false);
      return after > from ? after : end;
    }
    return end;
  }

  /** An underscore may stand between two digits, and before the first one of a prefixed number. */
  private static int digits(String text, int from, int radix, boolean underscoreFirst) {
    int end = from;
    boolean underscore = underscoreFirst;
    while (end < text.length()) {
      if (isDigit(text.charAt(end), radix)) {
        end++;
      } else if (underscore
          && text.charAt(end) == '_'
          && end + 1 < text.length()
          && isDigit(text.charAt(end + 1), radix)) {
        end += 2;
      } else {
        break;
      }
      underscore = true;
    }
    return end;
  }

  private static boolean isDigit(char c, int radix) {
    return c < 0x80 && Character.digit(c, radix) >= 0;
  }
}
