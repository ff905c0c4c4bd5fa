package io.github.sqllint.reversal;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition that is kept as text, without the casts that a string gets anyway as the argument of
 * a function.
 */
final class TextCasts {
  private static final Pattern STRING = Pattern.compile("('(?:[^']|'')*+') ?:: ?text\\b(?! ?\\[)");

  /** What a string's type is told apart for. */
  private static final Set<String> TELLING =
      Set.of("coalesce", "greatest", "least", "nullif", "nextval", "currval", "setval");

  private TextCasts() {}

  static String without(String text) {
    if (!text.contains("::") || text.contains("case when")) {
      return text;
    }
    return STRING
        .matcher(text)
        .replaceAll(
            cast -> {
              boolean implied = isImplied(text, cast.start());
              return Matcher.quoteReplacement(implied ? cast.group(1) : cast.group());
            });
  }

  /** Whether what stands at a place is all of an argument's beginning, of a usual function. */
  private static boolean isImplied(String text, int place) {
    String before = text.substring(0, place).stripTrailing();
    int depth = 0;
    for (int i = before.length() - 1; i >= 0; i--) {
      char c = before.charAt(i);
      depth += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (depth < 0) {
        String function = before.substring(0, i).stripTrailing();
        int start = function.length();
        while (start > 0 && isOfName(function.charAt(start - 1))) {
          start--;
        }
        String name = function.substring(start);
        boolean first = before.endsWith("(") || before.endsWith(",");
        return first && !name.isEmpty() && !TELLING.contains(name) && function.length() == i;
      }
    }
    return false;
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
