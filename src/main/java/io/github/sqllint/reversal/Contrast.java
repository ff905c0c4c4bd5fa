package io.github.sqllint.reversal;

import java.util.Arrays;
import java.util.List;

/**
 * What a text is and what it was; of long ones only the words that differ, with some around them,
 * for nobody finds these in a view's whole query.
 */
record Contrast(String is, String was) {
  /** So many characters are read at a glance. */
  private static final int SHORT = 120;

  private static final int WORDS_AROUND = 4;
  private static final int MOST_WORDS = 30;
  private static final String LEFT_OUT = "...";

  static Contrast of(String is, String was) {
    if (is.length() <= SHORT && was.length() <= SHORT) {
      return new Contrast(is, was);
    }
    List<String> now = Arrays.asList(is.split(" "));
    List<String> before = Arrays.asList(was.split(" "));
    int shorter = Math.min(now.size(), before.size());
    int start = 0;
    while (start < shorter && now.get(start).equals(before.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && now.get(now.size() - 1 - end).equals(before.get(before.size() - 1 - end))) {
      end++;
    }
    return new Contrast(part(now, start, end), part(before, start, end));
  }

  /**
   * @param start how many words are the same before what differs, {@code end} behind it
   */
  private static String part(List<String> words, int start, int end) {
    int first = Math.max(0, start - WORDS_AROUND);
    int last = Math.min(words.size(), words.size() - end + WORDS_AROUND);
    int shown = Math.min(last, first + MOST_WORDS);
    return (first > 0 ? LEFT_OUT + " " : "")
        + String.join(" ", words.subList(first, shown))
        + (shown < words.size() ? " " + LEFT_OUT : "");
  }
}
