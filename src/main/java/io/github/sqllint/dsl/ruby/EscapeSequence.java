package io.github.sqllint.dsl.ruby;

/** A backslash in a string with double quotes and what follows it. */
final class EscapeSequence {
  private static final String LETTERS = "ntrsabefv0";
  private static final String MEANINGS = "\n\t\r \u0007\b\u001B\f\u000B\0";

  private EscapeSequence() {}

  /** Adds what a sequence means; the offset behind it. */
  static int read(String text, int at, PartList parts) {
    if (at + 1 >= text.length()) {
      return at + 1;
    }
    char next = text.charAt(at + 1);
    int letter = LETTERS.indexOf(next);
    if (next == '\n') {
      return at + 2;
    } else if (text.startsWith("\r\n", at + 1)) {
      return at + 3;
    } else if (next == 'u') {
      return unicode(text, at, parts);
    } else if (next == 'x') {
      return number(text, at, at + 2, 2, 16, parts);
    } else if (next >= '0' && next <= '7') {
      return number(text, at, at + 1, 3, 8, parts);
    } else if (letter >= 0) {
      parts.addWritten(MEANINGS.substring(letter, letter + 1), at);
      return at + 2;
    }
    int end = at + 1 + Character.charCount(text.codePointAt(at + 1));
    parts.addWritten(text.substring(at + 1, end), at);
    return end;
  }

  private static int number(String text, int at, int from, int most, int base, PartList parts) {
    int end = from;
    while (end < text.length()
        && end < from + most
        && Character.digit(text.charAt(end), base) >= 0) {
      end++;
    }
    if (end > from) {
      parts.addWritten(
          String.valueOf((char) Integer.parseInt(text.substring(from, end), base)), at);
    }
    return Math.max(end, at + 2);
  }

  private static int unicode(String text, int at, PartList parts) {
    if (!text.startsWith("{", at + 2)) {
      return number(text, at, at + 2, 4, 16, parts);
    }
    int end = text.indexOf('}', at);
    if (end < 0) {
      return at + 2;
    }
    for (String code : text.substring(at + 3, end).strip().split("\\s+")) {
      if (code.matches("[0-9a-fA-F]{1,6}") && Integer.parseInt(code, 16) <= 0x10FFFF) {
        parts.addWritten(Character.toString(Integer.parseInt(code, 16)), at);
      }
    }
    return end + 1;
  }
}
