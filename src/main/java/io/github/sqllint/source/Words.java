package io.github.sqllint.source;

/** Cuts words out of texts, and the same ones once: most words of a migration are in all others. */
final class Words {
  /** A power of two; more than there are keywords in use. */
  private static final int KEPT = 1 << 10;

  /** So long are few that come again. */
  private static final int LONGEST = 24;

  /** The last word of each place. Whoever misses what another thread wrote cuts it out again. */
  private static final String[] LAST = new String[KEPT];

  private Words() {}

  static String cut(String text, int start, int end) {
    int length = end - start;
    if (length > LONGEST) {
      return text.substring(start, end);
    }
    int place = place(text, start, end) & (KEPT - 1);
    String last = LAST[place];
    if (last == null || last.length() != length || !text.startsWith(last, start)) {
      last = text.substring(start, end);
      LAST[place] = last;
    }
    return last;
  }

  private static int place(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash ^ hash >>> 10;
  }
}
