package io.github.sqllint.report;

import java.io.IOException;

/**
 * Markdown as a terminal shows it best: paragraphs filled to its width, code indented instead of
 * fenced, headings bold.
 */
final class FilledText {
  /** Longer lines are hard to read. */
  private static final int WIDEST = 100;

  private static final String FENCE = "```";
  private static final String ITEM = "- ";

  private final Style style;
  private final Cells cells;
  private final Appendable out;
  private final StringBuilder paragraph = new StringBuilder();

  FilledText(Style style, Appendable out) {
    this.style = style;
    this.cells = new Cells(style.unicode());
    this.out = out;
  }

  void write(String markdown) throws IOException {
    boolean code = false;
    for (String line : markdown.split("\n")) {
      if (line.startsWith(FENCE)) {
        endParagraph();
        code = !code;
      } else if (code) {
        out.append(line.isEmpty() ? "" : "    ").append(cells.shown(line)).append('\n');
      } else if (line.isBlank()) {
        endParagraph();
        out.append('\n');
      } else if (line.startsWith("#")) {
        endParagraph();
        out.append(style.bold(cells.shown(line.replaceFirst("^#+ *", "")))).append('\n');
      } else {
        if (line.startsWith(ITEM)) {
          endParagraph();
        }
        paragraph.append(paragraph.length() == 0 ? "" : " ").append(line.strip());
      }
    }
    endParagraph();
  }

  private void endParagraph() throws IOException {
    String indent = paragraph.indexOf(ITEM) == 0 ? "  " : "";
    int width = Math.min(style.width(), WIDEST);
    int column = 0;
    for (String word : cells.shown(paragraph.toString()).split(" ")) {
      boolean fits = column + 1 + word.length() <= width;
      if (column > 0) {
        out.append(fits ? " " : "\n" + indent);
        column = fits ? column + 1 : indent.length();
      }
      out.append(word);
      column += word.length();
    }
    out.append(paragraph.length() == 0 ? "" : "\n");
    paragraph.setLength(0);
  }
}
