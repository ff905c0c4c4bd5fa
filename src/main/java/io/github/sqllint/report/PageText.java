package io.github.sqllint.report;

import io.github.sqllint.rule.RulePage;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;

/** Rule pages for a person. */
public final class PageText {
  private final Style style;

  public PageText(Style style) {
    this.style = style;
  }

  /** The whole page as it is written. */
  public void write(RulePage page, Writer out) throws IOException {
    label(page, out);
    out.append(page.markdown()).append(page.markdown().endsWith("\n") ? "" : "\n");
  }

  /** The whole page as a terminal shows it best. */
  public void writeFilled(RulePage page, Writer out) throws IOException {
    label(page, out);
    new FilledText(style, out).write(page.markdown());
  }

  private void label(RulePage page, Writer out) throws IOException {
    out.append(style.severity(page.severity(), page.severity().word() + "[" + page.id() + "]"));
    out.append(' ').append(String.join(", ", page.engines())).append("\n\n");
  }

  /**
   * One line per rule.
   *
   * @param off the rules that are not checked until they are asked for
   */
  public void writeList(List<RulePage> pages, Set<String> off, Writer out) throws IOException {
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
          .append(off.contains(page.id()) ? " (off until asked for)" : "")
          .append('\n');
    }
  }
}
