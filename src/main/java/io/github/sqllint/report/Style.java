package io.github.sqllint.report;

import io.github.sqllint.rule.Severity;

/**
 * How text for people looks on the terminal that shows it.
 *
 * @param colour whether ANSI colours are understood
 * @param unicode whether characters beyond ASCII can be shown
 * @param width columns of a line
 */
public record Style(boolean colour, boolean unicode, int width) {
  /** What a file or a pipe gets. */
  public static final Style PLAIN = new Style(false, true, 100);

  private static final String RESET = "\u001b[0m";

  String ellipsis() {
    return unicode ? "…" : "...";
  }

  String bold(String text) {
    return painted("\u001b[1m", text);
  }

  /** Frames, arrows and line numbers. */
  String frame(String text) {
    return painted("\u001b[34m", text);
  }

  /** What is there only for completeness. */
  String dim(String text) {
    return painted("\u001b[2m", text);
  }

  String severity(Severity severity, String text) {
    String code =
        switch (severity) {
          case ERROR -> "\u001b[1;31m";
          case WARNING -> "\u001b[1;33m";
          case INFO -> "\u001b[1;36m";
        };
    return painted(code, text);
  }

  private String painted(String code, String text) {
    return colour && !text.isEmpty() ? code + text + RESET : text;
  }
}
