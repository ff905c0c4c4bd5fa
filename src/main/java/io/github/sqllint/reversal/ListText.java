package io.github.sqllint.reversal;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists in the text of a query or condition as IN has them: the server keeps {@code IN (1, 2)} as
 * {@code = ANY (ARRAY[1, 2])}, {@code NOT IN} as {@code <> ALL} of it, and a list of one as plain
 * {@code =} or {@code <>}.
 */
final class ListText {
  private static final Pattern ARRAY =
      Pattern.compile(
          "(= ?any|<> ?all) ?\\(( ?)array ?\\[ ?([^\\[\\]()]*,[^\\[\\]()]*?) ?\\]"
              + "(?: ?:: ?\\w+ ?\\[ ?\\])? ?\\)");

  /** As the server shows what is compared with a column of type varchar. */
  private static final Pattern CAST_ARRAY =
      Pattern.compile("\\(( ?)\\( ?(array ?\\[[^\\[\\]():]*\\]) ?\\) ?:: ?\\w+ ?\\[ ?\\] ?\\)");

  private static final Pattern ONE =
      Pattern.compile("\\b(not )?in \\( ?((?!select\\b)(?:'[^']*'|[^\\s,()']+)) ?\\)");

  private ListText() {}

  /**
   * @param ofLength whether a column of some name is a string with a length: an array of strings is
   *     text, and so no list of such
   */
  static String normal(String text, Predicate<String> ofLength) {
    if (!text.contains("array") && !text.contains("in (")) {
      return text;
    }
    String plain = CAST_ARRAY.matcher(text).replaceAll("($1$2$1)");
    String lists =
        ARRAY
            .matcher(plain)
            .replaceAll(
                found -> {
                  boolean strings =
                      found.group(3).startsWith("'") && !found.group(3).contains("::");
                  boolean kept = strings && ofLength.test(wordBefore(plain, found.start()));
                  return Matcher.quoteReplacement(kept ? found.group() : list(found));
                });
    return ONE.matcher(lists)
        .replaceAll(
            one -> Matcher.quoteReplacement((one.group(1) == null ? "= " : "<> ") + one.group(2)));
  }

  /** The last name before a place. */
  private static String wordBefore(String text, int place) {
    int end = place;
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0
        && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '_')) {
      start--;
    }
    return text.substring(start, end);
  }

  private static String list(MatchResult found) {
    String space = found.group(2);
    String in = found.group(1).startsWith("=") ? "in (" : "not in (";
    return in + space + found.group(3) + space + ")";
  }
}
