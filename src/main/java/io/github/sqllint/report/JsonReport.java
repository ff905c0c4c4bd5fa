package io.github.sqllint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.sqllint.lint.Report;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Severity;
import io.github.sqllint.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** A report for programs; its members are a contract, see {@code version}. */
public final class JsonReport implements Reporter {
  private final boolean suppressed;

  /**
   * @param suppressed whether what does not count is shown too
   */
  public JsonReport(boolean suppressed) {
    this.suppressed = suppressed;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("version", 1);
      json.writeArrayFieldStart("findings");
      for (Finding finding : report.findings()) {
        json.writeStartObject();
        finding(finding, json);
        json.writeEndObject();
      }
      json.writeEndArray();
      if (suppressed) {
        suppressed(report, json);
      }
      json.writeArrayFieldStart("notAnalysed");
      for (Report.NotAnalysed part : report.notAnalysed()) {
        json.writeStartObject();
        json.writeStringField("path", part.file().path());
        json.writeNumberField("line", part.line());
        json.writeStringField("reason", part.reason());
        json.writeEndObject();
      }
      json.writeEndArray();
      summary(report, json);
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void finding(Finding finding, JsonGenerator json) throws IOException {
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().word());
    json.writeStringField("message", finding.message());
    json.writeStringField("path", finding.file().path());
    json.writeObjectFieldStart("range");
    position("start", finding.file().position(finding.span().start()), json);
    position("end", finding.file().position(finding.span().end()), json);
    json.writeEndObject();
    json.writeStringField("direction", finding.direction().name().toLowerCase(Locale.ROOT));
    if (finding.relation().isPresent()) {
      ObjectName relation = finding.relation().get();
      json.writeStringField("relation", relation.toString());
    }
    json.writeStringField("fingerprint", finding.fingerprint());
  }

  private static void suppressed(Report report, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("suppressed");
    for (Report.Suppressed one : report.suppressed()) {
      json.writeStartObject();
      finding(one.finding(), json);
      json.writeStringField("by", one.inSource() ? "comment" : "baseline");
      if (!one.reason().isEmpty()) {
        json.writeStringField("reason", one.reason());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void position(String name, Position position, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("line", position.line());
    json.writeNumberField("column", position.column());
    json.writeEndObject();
  }

  private static void summary(Report report, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", report.files());
    json.writeNumberField("statements", report.statements());
    json.writeNumberField("understood", report.understood());
    json.writeNumberField("errors", report.count(Severity.ERROR));
    json.writeNumberField("warnings", report.count(Severity.WARNING));
    json.writeNumberField("infos", report.count(Severity.INFO));
    json.writeNumberField("suppressed", report.silenced().size());
    json.writeNumberField("known", report.known().size());
    json.writeEndObject();
  }
}
