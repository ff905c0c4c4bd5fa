package io.github.sqllint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.sqllint.lint.Report;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Severity;
import java.io.IOException;
import java.io.Writer;

/** GitLab's Code Quality report (docs.gitlab.com, ci/testing/code_quality). */
public final class GitlabReport implements Reporter {
  private final SourceRoot root;

  public GitlabReport(SourceRoot root) {
    this.root = root;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartArray();
      for (Finding finding : report.findings()) {
        json.writeStartObject();
        json.writeStringField("description", finding.message());
        json.writeStringField("check_name", finding.rule());
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeStringField("severity", severity(finding.severity()));
        json.writeObjectFieldStart("location");
        json.writeStringField("path", root.path(finding.file().path()));
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", finding.file().position(finding.span().start()).line());
        json.writeNumberField("end", finding.file().position(finding.span().end()).line());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    out.write('\n');
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case INFO -> "info";
    };
  }
}
