package io.github.sqllint.layout;

import java.util.Comparator;

/** The order of names in which {@code 2_b} comes before {@code 10_a}. */
enum NaturalOrder implements Comparator<String> {
  /** Leading zeros do not count, so that {@code 01} and {@code 1} are the same number. */
  NUMBERS_ONLY,
  /** Names that differ in leading zeros alone are ordered too. */
  TOTAL;

  @Override
  public int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
        int endA = digitsEnd(a, i);
        int endB = digitsEnd(b, j);
        int order = compareNumbers(a.substring(i, endA), b.substring(j, endB));
        if (order != 0) {
          return order;
        }
        i = endA;
        j = endB;
      } else if (a.charAt(i) != b.charAt(j)) {
        return Character.compare(a.charAt(i), b.charAt(j));
      } else {
        i++;
        j++;
      }
    }
    int order = Integer.compare(a.length() - i, b.length() - j);
    return order == 0 && this == TOTAL ? a.compareTo(b) : order;
  }

  private static int compareNumbers(String a, String b) {
    String left = a.substring(zeros(a));
    String right = b.substring(zeros(b));
    int order = Integer.compare(left.length(), right.length());
    return order == 0 ? left.compareTo(right) : order;
  }

  private static int zeros(String digits) {
    int zeros = 0;
    while (zeros < digits.length() && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return zeros;
  }

  private static int digitsEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
