package io.github.sqllint.dsl.javascript;

import java.util.List;
import java.util.Set;

/**
 * A regular expression as it is written between slashes.
 *
 * @param end where the text goes on behind its flags
 */
record RegexLiteral(String pattern, String flags, int end) {
  /** After these a slash begins a regular expression, as after most signs. */
  private static final Set<String> BEFORE_VALUES =
      Set.of(
          "return",
          "typeof",
          "case",
          "in",
          "of",
          "delete",
          "void",
          "throw",
          "new",
          "else",
          "do",
          "await",
          "yield",
          "instanceof");

  /** Whether a slash behind some words begins one; else it divides. */
  static boolean mayBegin(List<Token> before) {
    if (before.isEmpty()) {
      return true;
    }
    Token last = before.get(before.size() - 1);
    return switch (last.kind()) {
      case NAME -> BEFORE_VALUES.contains(last.text());
      case SIGN -> !Set.of(")", "]", "}", "++", "--").contains(last.text());
      default -> false;
    };
  }

  /**
   * Reads the one whose first slash is at a place.
   *
   * @throws Broken where it does not end in its line
   */
  static RegexLiteral read(String text, int start) {
    boolean inClass = false;
    for (int at = start + 1; at < text.length() && text.charAt(at) != '\n'; at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        inClass = true;
      } else if (c == ']') {
        inClass = false;
      } else if (c == '/' && !inClass) {
        int end = at + 1;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
          end++;
        }
        return new RegexLiteral(text.substring(start + 1, at), text.substring(at + 1, end), end);
      }
    }
    throw new Broken(start, "holds a regular expression that does not end");
  }
}
