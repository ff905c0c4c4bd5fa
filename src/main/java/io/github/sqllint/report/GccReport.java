package io.github.sqllint.report;

import io.github.sqllint.lint.Report;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Severity;
import io.github.sqllint.source.Position;
import java.io.IOException;
import java.io.Writer;

/**
 * The form of a compiler's messages, which Vim, Emacs and the problem matchers of editors read:
 * {@code file:line:column: warning: message [rule]}, lines and columns from 1.
 */
public final class GccReport implements Reporter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    for (Finding finding : report.findings()) {
      Position start = finding.file().position(finding.span().start());
      String severity = finding.severity() == Severity.INFO ? "note" : finding.severity().word();
      out.append(OneLine.of(finding.file().path()))
          .append(":" + start.line() + ":" + start.column() + ": " + severity + ": ")
          .append(OneLine.of(finding.message()))
          .append(" [" + finding.rule() + "]\n");
    }
    for (Report.NotAnalysed part : report.notAnalysed()) {
      out.append(OneLine.of(part.file().path()))
          .append(":" + part.line() + ":1: note: not analysed: ")
          .append(OneLine.of(part.reason()))
          .append('\n');
    }
  }
}
