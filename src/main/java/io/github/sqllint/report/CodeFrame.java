package io.github.sqllint.report;

import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * Lines of a source file with a place in them underlined.
 *
 * <p>Of a place on several lines the first and the last are shown. A line wider than the terminal
 * is cut around the place.
 */
final class CodeFrame {
  private final Style style;
  private final Cells cells;
  private final String gutter;

  /**
   * @param lastLine the largest line number that will be shown
   */
  CodeFrame(Style style, int lastLine) {
    this.style = style;
    this.cells = new Cells(style.unicode());
    this.gutter = " ".repeat(Integer.toString(lastLine).length());
  }

  /** The indentation of everything that hangs under a frame. */
  String gutter() {
    return gutter;
  }

  /** A frame's line without a number. */
  String empty() {
    return style.frame(gutter + " |");
  }

  /**
   * @param underlined paints the underlining
   */
  void write(SourceFile file, Span place, UnaryOperator<String> underlined, Appendable out)
      throws IOException {
    int first = file.position(place.start()).line();
    int last = file.position(Math.max(place.start(), place.end() - 1)).line();
    line(file, first, place, underlined, out);
    if (last > first + 1) {
      out.append(style.frame("...")).append('\n');
    }
    if (last > first) {
      line(file, last, place, underlined, out);
    }
  }

  /** Only the first line of a place, underlined as what is beside the matter. */
  void writeAside(SourceFile file, Span place, Appendable out) throws IOException {
    int first = file.position(place.start()).line();
    line(file, first, place, text -> style.frame(text.replace('^', '-')), out);
  }

  private void line(
      SourceFile file, int number, Span place, UnaryOperator<String> underlined, Appendable out)
      throws IOException {
    String text = file.text();
    Span line = file.lineSpan(number);
    int start = Math.min(Math.max(line.start(), place.start()), line.end());
    int end = Math.max(start, Math.min(line.end(), place.end()));
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int room = Math.max(20, style.width() - gutter.length() - 3);
    Span shown = window(text, line, new Span(start, end), room);
    if (shown.length() < line.length()) {
      shown = window(text, line, new Span(start, end), room - 2 * style.ellipsis().length());
    }
    String before = (shown.start() > line.start() ? style.ellipsis() : "");
    String after = shown.end() < line.end() ? style.ellipsis() : "";
    String label = Integer.toString(number);
    out.append(style.frame(" ".repeat(gutter.length() - label.length()) + label + " |"))
        .append(' ')
        .append(before)
        .append(cells.shown(text.substring(shown.start(), shown.end())))
        .append(after)
        .append('\n');
    int indent = before.length() + width(text, shown.start(), start);
    int length = Math.max(1, width(text, start, Math.min(end, shown.end())));
    out.append(empty())
        .append(' ')
        .append(" ".repeat(indent))
        .append(underlined.apply("^".repeat(length)))
        .append('\n');
  }

  /** The part of a line that fits: the place, then some of what stands before, then after it. */
  private Span window(String text, Span line, Span place, int room) {
    if (line.length() <= room && width(text, line.start(), line.end()) <= room) {
      return line;
    }
    int from = place.start();
    int to = place.start();
    int left = room;
    while (to < place.end() && width(text.codePointAt(to)) <= left) {
      left -= width(text.codePointAt(to));
      to += Character.charCount(text.codePointAt(to));
    }
    int reserve = left * 2 / 3;
    while (from > line.start() && left - width(text.codePointBefore(from)) >= reserve) {
      left -= width(text.codePointBefore(from));
      from -= Character.charCount(text.codePointBefore(from));
    }
    while (to < line.end() && width(text.codePointAt(to)) <= left) {
      left -= width(text.codePointAt(to));
      to += Character.charCount(text.codePointAt(to));
    }
    while (from > line.start() && width(text.codePointBefore(from)) <= left) {
      left -= width(text.codePointBefore(from));
      from -= Character.charCount(text.codePointBefore(from));
    }
    return new Span(from, to);
  }

  private int width(int codePoint) {
    return cells.width(codePoint);
  }

  private int width(String text, int from, int to) {
    int width = 0;
    for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
      width += width(text.codePointAt(i));
    }
    return width;
  }
}
