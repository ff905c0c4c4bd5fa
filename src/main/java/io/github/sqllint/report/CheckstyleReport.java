package io.github.sqllint.report;

import io.github.sqllint.lint.Report;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.source.Position;
import java.io.IOException;
import java.io.Writer;

/** The XML of Checkstyle, which Jenkins, reviewdog and many others read. */
public final class CheckstyleReport implements Reporter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    try (Xml xml = new Xml(out)) {
      xml.start("checkstyle", "version", "10.0");
      String path = null;
      for (Finding finding : report.findings()) {
        if (!finding.file().path().equals(path)) {
          if (path != null) {
            xml.end();
          }
          path = finding.file().path();
          xml.start("file", "name", path);
        }
        Position start = finding.file().position(finding.span().start());
        xml.start(
                "error",
                "line",
                Integer.toString(start.line()),
                "column",
                Integer.toString(start.column()),
                "severity",
                finding.severity().word(),
                "message",
                finding.message(),
                "source",
                "sqllint." + finding.rule())
            .end();
      }
      if (path != null) {
        xml.end();
      }
      xml.end();
    }
  }
}
