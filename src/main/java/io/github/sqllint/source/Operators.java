package io.github.sqllint.source;

/** Where an operator ends (PostgreSQL manual, 4.1.3). */
final class Operators {
  private static final String CHARACTERS = "~!@#^&|`?+-*/%<>=";

  /** An operator that holds none of these does not end in a plus or a minus. */
  private static final String UNLIKE_STANDARD_SQL = "~!@#^&|`?%";

  /** No name of PostgreSQL is longer; to stop here keeps the time linear. */
  private static final int MAX_LENGTH = 63;

  private Operators() {}

  static boolean isOperator(char c) {
    return CHARACTERS.indexOf(c) >= 0;
  }

  static int end(String text, int start) {
    int limit = Math.min(text.length(), start + MAX_LENGTH);
    int end = start;
    boolean mayEndInSign = false;
    while (end < limit
        && isOperator(text.charAt(end))
        && !text.startsWith("--", end)
        && !text.startsWith("/*", end)
        && !(end > start && startsPlaceholder(text, end))) {
      mayEndInSign |= UNLIKE_STANDARD_SQL.indexOf(text.charAt(end)) >= 0;
      end++;
    }
    while (!mayEndInSign && end > start + 1 && "+-".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean startsPlaceholder(String text, int at) {
    return Placeholders.endOfAtSigns(text, at) > at
        || Placeholders.endOfBraces(text, at, '#') > at
        || (text.charAt(at) == '%'
            && text.charAt(at - 1) == '='
            && Placeholders.endOfPercent(text, at) > at);
  }
}
