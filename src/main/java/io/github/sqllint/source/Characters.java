package io.github.sqllint.source;

/** The classes of characters that PostgreSQL's lexer knows (scan.l). */
final class Characters {
  private static final String[] ASCII = new String[128];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = String.valueOf(c);
    }
  }

  private Characters() {}

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Everything beyond ASCII may stand in a name, a no-break space too. */
  static boolean isWordStart(char c) {
    return isLetter(c) || c == '_' || c >= 0x80;
  }

  static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c) || c == '$';
  }

  /** The end of the word that starts here; a placeholder glued to it is not part of it. */
  static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length()
        && isWordPart(text.charAt(end))
        && !(text.charAt(end) == '$' && text.startsWith("{", end + 1))) {
      end++;
    }
    return end;
  }

  static int digitsEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The offset of the line end at or after this place, or of the text's end. */
  static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The offset behind the line end that stands here. */
  static int nextLine(String text, int lineEnd) {
    return text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : Math.min(lineEnd + 1, text.length());
  }

  /** Whether a whole line end stands right before this place. */
  static boolean endsLine(String text, int at) {
    char last = text.charAt(at - 1);
    return last == '\n' || (last == '\r' && !text.startsWith("\n", at));
  }

  /** The character as a string, one and the same for the characters that SQL is full of. */
  static String string(char c) {
    return c < ASCII.length ? ASCII[c] : String.valueOf(c);
  }
}
