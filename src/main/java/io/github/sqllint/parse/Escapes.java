package io.github.sqllint.parse;

import java.util.Optional;

/** The backslash escapes inside {@code E'…'} and {@code U&'…'} (PostgreSQL manual, 4.1.2). */
final class Escapes {
  private Escapes() {}

  /** The text of an {@code E'…'}, doubled quotes undone; empty where an escape is wrong. */
  static Optional<String> c(String body) {
    StringBuilder value = new StringBuilder(body.length());
    int i = 0;
    while (i < body.length()) {
      char c = body.charAt(i++);
      if (c != '\\') {
        value.append(c);
        i += c == '\'' ? 1 : 0;
        continue;
      }
      if (i == body.length()) {
        return Optional.empty();
      }
      char escaped = body.charAt(i++);
      int digits =
          switch (escaped) {
            case 'x' -> hexDigits(body, i, 2);
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
          };
      if (escaped >= '0' && escaped <= '7') {
        int end = i;
        while (end < body.length() && end < i + 2 && isOctal(body.charAt(end))) {
          end++;
        }
        value.append((char) Integer.parseInt(body.substring(i - 1, end), 8));
        i = end;
      } else if (digits > 0) {
        Optional<String> point = codePoint(body, i, digits);
        if (point.isEmpty()) {
          return Optional.empty();
        }
        value.append(point.get());
        i += digits;
      } else {
        value.append(control(escaped));
      }
    }
    return Optional.of(value.toString());
  }

  /**
   * The text of a {@code U&'…'} whose escape character is the backslash; empty where it is wrong.
   */
  static Optional<String> unicode(String body) {
    StringBuilder value = new StringBuilder(body.length());
    int i = 0;
    while (i < body.length()) {
      char c = body.charAt(i++);
      if (c != '\\') {
        value.append(c);
      } else if (body.startsWith("\\", i)) {
        value.append('\\');
        i++;
      } else {
        boolean six = body.startsWith("+", i);
        int from = six ? i + 1 : i;
        Optional<String> point = codePoint(body, from, six ? 6 : 4);
        if (point.isEmpty()) {
          return Optional.empty();
        }
        value.append(point.get());
        i = from + (six ? 6 : 4);
      }
    }
    return Optional.of(value.toString());
  }

  private static Optional<String> codePoint(String text, int from, int digits) {
    if (hexDigits(text, from, digits) < digits) {
      return Optional.empty();
    }
    long point = Long.parseLong(text.substring(from, from + digits), 16);
    return point <= Character.MAX_CODE_POINT
        ? Optional.of(new String(Character.toChars((int) point)))
        : Optional.empty();
  }

  private static int hexDigits(String text, int from, int most) {
    int count = 0;
    while (count < most
        && from + count < text.length()
        && Character.digit(text.charAt(from + count), 16) >= 0) {
      count++;
    }
    return count;
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }

  private static char control(char escaped) {
    return switch (escaped) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> escaped;
    };
  }
}
