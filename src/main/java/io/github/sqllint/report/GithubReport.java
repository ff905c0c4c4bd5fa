package io.github.sqllint.report;

import io.github.sqllint.lint.Report;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Severity;
import io.github.sqllint.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * GitHub's workflow commands, which become annotations of a pull request's lines.
 *
 * <p>GitHub shows ten of each level in a step and drops the others without a word (actions/toolkit,
 * docs/problem-matchers.md), so the others are plain lines of the log, and a notice counts them.
 */
public final class GithubReport implements Reporter {
  private static final int SHOWN = 10;

  private final SourceRoot root;

  public GithubReport(SourceRoot root) {
    this.root = root;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    StringBuilder rest = new StringBuilder();
    int hidden = 0;
    boolean more = false;
    for (Severity severity : Severity.values()) {
      more |= report.count(severity) > SHOWN;
    }
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      // The notice about the others is one of the ten.
      int room = severity == Severity.INFO && more ? SHOWN - 1 : SHOWN;
      for (Finding finding : report.findings()) {
        if (finding.severity() != severity) {
          continue;
        }
        if (room > 0) {
          command(finding, out);
          room--;
        } else {
          line(finding, rest);
          hidden++;
        }
      }
    }
    if (hidden > 0) {
      out.append("::group::" + hidden + " more findings\n").append(rest).append("::endgroup::\n");
      out.append("::notice title=sqllint::");
      out.append(data(hidden + " more findings stand in the log of this step.")).append('\n');
    }
  }

  private void command(Finding finding, Writer out) throws IOException {
    Position start = finding.file().position(finding.span().start());
    Position end = finding.file().position(finding.span().end());
    out.append("::" + level(finding.severity()))
        .append(" title=" + property("sqllint: " + finding.rule()))
        .append(",file=" + property(root.path(finding.file().path())))
        .append(",line=" + start.line() + ",endLine=" + end.line());
    if (start.line() == end.line()) {
      // Columns count only on one line; the end is inclusive there.
      int last = Math.max(start.column(), end.column() - 1);
      out.append(",col=" + start.column() + ",endColumn=" + last);
    }
    out.append("::").append(data(finding.message())).append('\n');
  }

  private void line(Finding finding, StringBuilder out) {
    Position start = finding.file().position(finding.span().start());
    out.append(
        String.format(
            Locale.ROOT,
            "%s:%d:%d: %s[%s] %s\n",
            OneLine.of(root.path(finding.file().path())),
            start.line(),
            start.column(),
            finding.severity().word(),
            finding.rule(),
            OneLine.of(finding.message())));
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "notice" : severity.word();
  }

  /** As {@code @actions/core} escapes a message. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
