package io.github.sqllint.dsl.ruby;

/** What stands between tokens and means nothing: white space, comments and continued lines. */
final class Blanks {
  private Blanks() {}

  /** The offset behind those that stand here; a line's end that ends a statement is none. */
  static int end(String text, int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\u000B') {
        at++;
      } else if (c == '\\' && lineEnd(text, at + 1) > 0) {
        at = lineEnd(text, at + 1);
      } else if (c == '#') {
        at = restOfLine(text, at);
      } else if (c == '=' && text.startsWith("=begin", at) && isLineStart(text, at)) {
        at = blockComment(text, at);
      } else {
        break;
      }
    }
    return at;
  }

  /** Whether the program ends here with {@code __END__}; what stands below are data. */
  static boolean isProgramEnd(String text, int at) {
    return text.startsWith("__END__", at)
        && isLineStart(text, at)
        && (at + 7 == text.length() || "\r\n".indexOf(text.charAt(at + 7)) >= 0);
  }

  /** Whether the next line with code on it goes on with a call on what stands above. */
  static boolean dotFollows(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '#') {
        i = restOfLine(text, i);
      } else if (Character.isWhitespace(c)) {
        i++;
      } else {
        break;
      }
    }
    return text.startsWith("&.", i) || (text.startsWith(".", i) && !text.startsWith("..", i));
  }

  private static boolean isLineStart(String text, int offset) {
    return offset == 0 || text.charAt(offset - 1) == '\n';
  }

  private static int blockComment(String text, int at) {
    int end = text.indexOf("\n=end", at);
    return restOfLine(text, end < 0 ? text.length() : end + 1);
  }

  private static int restOfLine(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /** The offset behind a line end that stands here; 0 where none does. */
  private static int lineEnd(String text, int offset) {
    if (text.startsWith("\r\n", offset)) {
      return offset + 2;
    }
    return text.startsWith("\n", offset) ? offset + 1 : 0;
  }
}
