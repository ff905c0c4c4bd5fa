package io.github.sqllint.report;

import io.github.sqllint.lint.Report;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.source.Position;
import java.io.IOException;
import java.io.Writer;

/** One line for each finding, for people and for {@code grep}. */
public final class ConciseReport implements Reporter {
  private final Style style;
  private final Cells cells;

  public ConciseReport(Style style) {
    this.style = style;
    this.cells = new Cells(style.unicode());
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    for (Finding finding : report.findings()) {
      Position start = finding.file().position(finding.span().start());
      String label = finding.severity().word() + "[" + finding.rule() + "]";
      out.append(cells.shown(finding.file().path()))
          .append(":" + start.line() + ":" + start.column() + ": ")
          .append(style.severity(finding.severity(), label))
          .append(' ')
          .append(cells.shown(finding.message()))
          .append('\n');
    }
    for (Report.NotAnalysed part : report.notAnalysed()) {
      out.append(cells.shown(part.file().path()))
          .append(":" + part.line() + ": not analysed: ")
          .append(cells.shown(part.reason()))
          .append('\n');
    }
  }
}
