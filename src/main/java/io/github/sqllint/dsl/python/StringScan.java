package io.github.sqllint.dsl.python;

import java.util.Locale;

/** Where string literals begin and end, f-strings with literals of their own in them included. */
final class StringScan {
  private StringScan() {}

  /** Whether a literal with its prefix begins here. */
  static boolean startsAt(String text, int at, int end) {
    int quote = at + prefix(text, at, end);
    return quote < end && (text.charAt(quote) == '"' || text.charAt(quote) == '\'');
  }

  /** How many letters stand before the quote. */
  static int prefix(String text, int at, int end) {
    int length = 0;
    while (length < 2 && at + length < end && "rRbBuUfFtT".indexOf(text.charAt(at + length)) >= 0) {
      length++;
    }
    return length;
  }

  /** Three for a triple-quoted literal, else one. */
  static int quotes(String text, int quote, int end) {
    char c = text.charAt(quote);
    boolean three = quote + 2 < end && text.charAt(quote + 1) == c && text.charAt(quote + 2) == c;
    return three ? 3 : 1;
  }

  static boolean isFormatted(String text, int at, int quote) {
    String letters = text.substring(at, quote).toLowerCase(Locale.ROOT);
    return letters.contains("f") || letters.contains("t");
  }

  /** The offset behind the literal that begins here. */
  static int end(String text, int at, int end) {
    int quote = at + prefix(text, at, end);
    int length = quotes(text, quote, end);
    String close = text.substring(quote, quote + length);
    boolean formatted = isFormatted(text, at, quote);
    int i = quote + length;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '\\') {
        i += 2;
      } else if (text.startsWith(close, i)) {
        return i + length;
      } else if (length == 1 && (c == '\n' || c == '\r')) {
        break;
      } else if (formatted && c == '{' && i + 1 < end && text.charAt(i + 1) != '{') {
        i = fieldEnd(text, i, end, close);
      } else {
        i += formatted && c == '{' ? 2 : 1;
      }
    }
    throw new PythonSyntaxException(at, "has a string literal that is never closed");
  }

  /**
   * The offset behind the field of an f-string whose brace opens here; the offset of the quote that
   * closes the whole literal where that comes first.
   */
  static int fieldEnd(String text, int brace, int end, String close) {
    int depth = 0;
    int i = brace;
    while (i < end) {
      char c = text.charAt(i);
      if (text.startsWith(close, i) && closesOuter(text, brace, i)) {
        return i;
      }
      if (c == '{' || c == '[' || c == '(') {
        depth++;
        i++;
      } else if (c == '}' || c == ']' || c == ')') {
        depth--;
        i++;
        if (depth == 0) {
          return i;
        }
      } else if (startsAt(text, i, end) && !isWordPart(text, i - 1)) {
        i = end(text, i, end);
      } else {
        i++;
      }
    }
    return end;
  }

  /** A quote where an expression is complete cannot begin a literal. */
  private static boolean closesOuter(String text, int brace, int at) {
    int before = at - 1;
    while (before > brace && text.charAt(before) == ' ') {
      before--;
    }
    return isWordPart(text, before) && !isKeyword(text, before);
  }

  private static boolean isWordPart(String text, int at) {
    return Character.isJavaIdentifierPart(text.charAt(at)) || ")]".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isKeyword(String text, int last) {
    int start = last;
    while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
      start--;
    }
    return switch (text.substring(start, last + 1)) {
      case "if", "else", "in", "and", "or", "not", "is", "for", "lambda" -> true;
      default -> false;
    };
  }
}
