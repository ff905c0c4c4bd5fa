package io.github.sqllint.report;

/**
 * What a terminal shows for a text: nothing that could move its cursor or change the reading order,
 * and how many columns each character takes.
 *
 * @param unicode whether characters beyond ASCII can be shown
 */
record Cells(boolean unicode) {
  private static final String TAB = "    ";
  private static final int ELLIPSIS = '…';

  /** First and last code points of the ranges that take two columns (Unicode 15, UAX #11: W, F). */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF,
    0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6,
    0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
  };

  /** What is shown for a code point. */
  String shown(int codePoint) {
    if (codePoint == '\t') {
      return TAB;
    }
    if (codePoint >= ' ' && codePoint < 0x7F) {
      return Character.toString(codePoint);
    }
    if (!unicode) {
      return codePoint == ELLIPSIS ? "..." : "?";
    }
    return isShowable(codePoint) ? Character.toString(codePoint) : "\uFFFD";
  }

  /** How many columns {@link #shown} takes. */
  int width(int codePoint) {
    if (codePoint == '\t') {
      return TAB.length();
    }
    if (!unicode) {
      return codePoint == ELLIPSIS ? 3 : 1;
    }
    if (codePoint < 0x300) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /** A whole text as it is shown. */
  String shown(String text) {
    StringBuilder shown = new StringBuilder();
    // Nearly all of a text, and all of nearly every text, is shown as it is, from here on.
    int plain = 0;
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F) {
        i++;
        continue;
      }
      int codePoint = text.codePointAt(i);
      shown.append(text, plain, i).append(shown(codePoint));
      i += Character.charCount(codePoint);
      plain = i;
    }
    return plain == 0 ? text : shown.append(text, plain, text.length()).toString();
  }

  private static boolean isShowable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static boolean isWide(int codePoint) {
    for (int i = 0; i < WIDE.length; i += 2) {
      if (codePoint <= WIDE[i + 1]) {
        return codePoint >= WIDE[i];
      }
    }
    return false;
  }
}
