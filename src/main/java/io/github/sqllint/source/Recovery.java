package io.github.sqllint.source;

import java.util.Locale;
import java.util.Set;

/** Where reading goes on after something broken. */
final class Recovery {
  /** The words that start a statement which no other statement's body may hold. */
  private static final Set<String> TOP_LEVEL =
      Set.of(
          "abort",
          "alter",
          "analyze",
          "begin",
          "checkpoint",
          "cluster",
          "comment",
          "commit",
          "copy",
          "create",
          "deallocate",
          "discard",
          "do",
          "drop",
          "grant",
          "lock",
          "prepare",
          "reindex",
          "release",
          "reset",
          "revoke",
          "rollback",
          "savepoint",
          "security",
          "set",
          "start",
          "truncate",
          "vacuum");

  /** The words that start the statements that a routine's or a rule's body holds. */
  private static final Set<String> IN_BODIES =
      Set.of("call", "delete", "insert", "merge", "select", "update", "values", "with");

  private Recovery() {}

  /** Whether this token starts a statement that cannot stand inside another one. */
  static boolean isTopLevelStart(Token token) {
    return token.kind() == Token.Kind.PSQL_COMMAND
        || (token.kind() == Token.Kind.WORD
            && TOP_LEVEL.contains(token.text().toLowerCase(Locale.ROOT)));
  }

  /**
   * The offset of the first semicolon that ends its line where the next line with anything on it
   * starts a statement; the text's length where there is none.
   */
  static int point(String text, int from) {
    int semicolon = -1;
    boolean newLine = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ';') {
        semicolon = i;
        newLine = false;
      } else if (Characters.isLineEnd(c)) {
        newLine = true;
      } else if (semicolon >= 0 && !Characters.isSpace(c)) {
        if (newLine && startsStatement(text, i)) {
          return semicolon;
        }
        semicolon = -1;
      }
    }
    return text.length();
  }

  private static boolean startsStatement(String text, int at) {
    if (!Characters.isLetter(text.charAt(at))) {
      return false;
    }
    String word = text.substring(at, Characters.wordEnd(text, at)).toLowerCase(Locale.ROOT);
    return TOP_LEVEL.contains(word) || IN_BODIES.contains(word);
  }
}
