package io.github.sqllint.source;

/**
 * Where quotes, comments and psql's lines end.
 *
 * <p>Every method answers the offset behind the end, or -1 where there is none.
 */
final class Quotes {
  private Quotes() {}

  /** The end of a text in which a doubled quote stands for one. */
  static int endOfQuoted(String text, int from, char quote) {
    int end = text.indexOf(quote, from);
    while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == quote) {
      end = text.indexOf(quote, end + 2);
    }
    return end < 0 ? -1 : end + 1;
  }

  /** The end of an {@code E'…'}, where a backslash takes the next character with it. */
  static int endOfEscapeString(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '\'') {
        if (!text.startsWith("'", i + 1)) {
          return i + 1;
        }
        i++;
      }
    }
    return -1;
  }

  /** The end of {@code $tag$}, which opens a dollar-quoted string; a tag holds no dollar. */
  static int endOfDollarTag(String text, int start) {
    int end = start + 1;
    if (end < text.length() && Characters.isWordStart(text.charAt(end))) {
      while (end < text.length()
          && Characters.isWordPart(text.charAt(end))
          && text.charAt(end) != '$') {
        end++;
      }
    }
    return text.startsWith("$", end) ? end + 1 : -1;
  }

  static int endOfDollarString(String text, int start, int tagEnd) {
    String tag = text.substring(start, tagEnd);
    int end = text.indexOf(tag, tagEnd);
    return end < 0 ? -1 : end + tag.length();
  }

  /** The end of a block comment, which may hold others (PostgreSQL manual, 4.1.5). */
  static int endOfBlockComment(String text, int start) {
    int depth = 1;
    for (int i = start + 2; i + 1 < text.length(); i++) {
      if (text.startsWith("/*", i)) {
        depth++;
        i++;
      } else if (text.startsWith("*/", i)) {
        depth--;
        i++;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return -1;
  }

  /**
   * The end of a psql command: its line's end, or a {@code \\} outside of its quotes. The commands
   * that take the whole line know no such separator (psql manual, "Meta-Commands").
   */
  static int endOfPsqlCommand(String text, int start) {
    if (text.startsWith("!", start + 1) || text.startsWith("copy", start + 1)) {
      return Characters.lineEnd(text, start);
    }
    char quote = 0;
    int end = start + 1;
    for (; end < text.length() && !Characters.isLineEnd(text.charAt(end)); end++) {
      char c = text.charAt(end);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"' || c == '`') {
        quote = c;
      } else if (text.startsWith("\\\\", end)) {
        return end + 2;
      }
    }
    return end;
  }
}
