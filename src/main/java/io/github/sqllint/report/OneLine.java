package io.github.sqllint.report;

/** Texts for formats in which a line is a record. */
final class OneLine {
  private OneLine() {}

  /** The text with a space for each control character, line ends included. */
  static String of(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
    }
    return line.toString();
  }
}
