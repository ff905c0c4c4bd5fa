package io.github.sqllint.source;

import io.github.sqllint.source.Token.Kind;
import java.util.Locale;
import java.util.Set;

/**
 * Where the things end that a tool replaces before the server sees the text.
 *
 * <p>Every method answers the offset behind the end, or -1 where there is none. What may as well be
 * SQL is SQL: an array's slice, a cast, the operators {@code @} and {@code %}.
 */
final class Placeholders {
  /** Longer ones are taken for text that merely begins like one, which keeps the time linear. */
  private static final int MAX_NAME = 256;

  private static final int MAX_TEMPLATE = 4096;

  /** How deep placeholders stand in placeholders. */
  private static final int MAX_DEPTH = 4;

  /** Words after which a value or a name must follow, so that {@code %s} is no remainder. */
  private static final Set<String> BEFORE_VALUE =
      Set.of(
          "and",
          "by",
          "default",
          "else",
          "exists",
          "from",
          "in",
          "into",
          "is",
          "join",
          "like",
          "limit",
          "not",
          "offset",
          "only",
          "or",
          "returning",
          "select",
          "set",
          "table",
          "then",
          "to",
          "update",
          "values",
          "when",
          "where");

  private Placeholders() {}

  /**
   * @param previous the significant token before, or null
   * @param glued whether nothing stands between it and this place
   * @param inBrackets whether this place is inside {@code [ ]}, where a colon makes a slice
   */
  static int end(String text, int at, Token previous, boolean glued, boolean inBrackets) {
    return switch (text.charAt(at)) {
      case '$' -> endOfBraces(text, at, '$');
      case '#' -> endOfBraces(text, at, '#');
      case '{' -> endOfTemplate(text, at);
      case '@' -> endOfAtSigns(text, at);
      case ':' -> inBrackets || (glued && isString(previous)) ? -1 : endOfVariable(text, at);
      case '%' ->
          text.startsWith("(", at + 1) || mayStartValue(previous) ? endOfPercent(text, at) : -1;
      default -> -1;
    };
  }

  /** The end of {@code ${…}} or {@code #{…}}, on one line. */
  static int endOfBraces(String text, int at, char sign) {
    if (text.charAt(at) != sign || !text.startsWith("{", at + 1)) {
      return -1;
    }
    int depth = 0;
    int limit = Math.min(text.length(), at + MAX_NAME);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        return -1;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
      if (depth > MAX_DEPTH) {
        return -1;
      }
    }
    return -1;
  }

  private static int endOfTemplate(String text, int at) {
    if (text.startsWith("{{", at)) {
      return endOfTemplate(text, at, "}}");
    }
    return text.startsWith("{%", at) ? endOfTemplate(text, at, "%}") : -1;
  }

  /** The end of a Jinja expression, tag or comment, which holds no other one. */
  static int endOfTemplate(String text, int at, String close) {
    String open = text.substring(at, at + 2);
    int limit = Math.min(text.length(), at + MAX_TEMPLATE);
    for (int i = at + 2; i < limit && !text.startsWith(open, i); i++) {
      if (text.startsWith(close, i)) {
        return i + close.length();
      }
    }
    return -1;
  }

  /**
   * The end of {@code @name@}; an operator character right behind it makes it the operator
   * {@code @}.
   */
  static int endOfAtSigns(String text, int at) {
    if (text.charAt(at) != '@'
        || at + 1 == text.length()
        || !Characters.isWordStart(text.charAt(at + 1))) {
      return -1;
    }
    int limit = Math.min(text.length(), at + MAX_NAME);
    int end = at + 1;
    while (end < limit
        && (Characters.isWordPart(text.charAt(end)) || ".-".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    boolean closed = text.startsWith("@", end);
    boolean operator = end + 1 < text.length() && Operators.isOperator(text.charAt(end + 1));
    return closed && !operator ? end + 1 : -1;
  }

  /** The end of psql's {@code :name}, {@code :'name'}, {@code :"name"} or {@code :{?name}}. */
  private static int endOfVariable(String text, int at) {
    if (at + 1 == text.length()) {
      return -1;
    }
    char c = text.charAt(at + 1);
    if (c == '\'' || c == '"') {
      int end = endOfName(text, at + 2);
      return end > at + 2 && text.startsWith(String.valueOf(c), end) ? end + 1 : -1;
    }
    if (text.startsWith("{?", at + 1)) {
      int end = endOfName(text, at + 3);
      return end > at + 3 && text.startsWith("}", end) ? end + 1 : -1;
    }
    return Characters.isWordStart(c) ? endOfName(text, at + 1) : -1;
  }

  /** The end of a variable's name, which holds no dollar sign. */
  static int endOfName(String text, int from) {
    int end = from;
    while (end < text.length()
        && Characters.isWordPart(text.charAt(end))
        && text.charAt(end) != '$') {
      end++;
    }
    return end;
  }

  /** The end of Python's {@code %s} or {@code %(name)s}. */
  static int endOfPercent(String text, int at) {
    int end = at + 1;
    if (text.startsWith("(", end)) {
      int name = endOfName(text, end + 1);
      if (name == end + 1 || !text.startsWith(")", name)) {
        return -1;
      }
      end = name + 1;
    }
    boolean whole = end + 1 >= text.length() || !Characters.isWordPart(text.charAt(end + 1));
    return text.startsWith("s", end) && whole ? end + 1 : -1;
  }

  private static boolean isString(Token token) {
    return token != null && token.kind() == Kind.STRING;
  }

  private static boolean mayStartValue(Token previous) {
    if (previous == null || previous.kind() == Kind.OPERATOR) {
      return true;
    }
    if (previous.kind() == Kind.PUNCTUATION) {
      return !previous.text().equals(")") && !previous.text().equals("]");
    }
    return previous.kind() == Kind.WORD
        && BEFORE_VALUE.contains(previous.text().toLowerCase(Locale.ROOT));
  }
}
