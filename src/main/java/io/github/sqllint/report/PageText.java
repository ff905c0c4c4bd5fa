package io.github.sqllint.report;

import io.github.sqllint.rule.RulePage;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Rule pages for a person. */
public final class PageText {
  private final Style style;

  public PageText(Style style) {
    this.style = style;
  }

  /** The whole page: its text as it is written, with headings that stand out. */
  public void write(RulePage page, Writer out) throws IOException {
    out.append(style.severity(page.severity(), page.severity().word() + "[" + page.id() + "]"));
    out.append(' ').append(String.join(", ", page.engines())).append("\n\n");
    for (String line : page.markdown().split("\n")) {
      out.append(line.startsWith("#") ? style.bold(line) : line).append('\n');
    }
  }

  /** One line per rule. */
  public void writeList(List<RulePage> pages, Writer out) throws IOException {
    int width = 0;
    for (RulePage page : pages) {
      width = Math.max(width, page.id().length());
    }
    for (RulePage page : pages) {
      String severity = page.severity().word();
      out.append(style.severity(page.severity(), severity))
          .append(" ".repeat("warning".length() - severity.length() + 2))
          .append(style.bold(page.id()))
          .append(" ".repeat(width - page.id().length() + 2))
          .append(page.title())
          .append('\n');
    }
  }
}
