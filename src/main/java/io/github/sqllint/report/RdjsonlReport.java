package io.github.sqllint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.sqllint.lint.Report;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.source.Position;
import io.github.sqllint.source.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What reviewdog reads: one diagnostic a line. Its columns count UTF-8 bytes, from 1
 * (reviewdog/proto/rdf, message {@code Position}).
 */
public final class RdjsonlReport implements Reporter {
  private final About about;

  public RdjsonlReport(About about) {
    this.about = about;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    for (Finding finding : report.findings()) {
      try (JsonGenerator json = Json.line(out)) {
        finding(finding, json);
      }
      out.write('\n');
    }
  }

  private void finding(Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("message", finding.message());
    json.writeObjectFieldStart("location");
    json.writeStringField("path", finding.file().path());
    json.writeObjectFieldStart("range");
    position("start", finding.file(), finding.span().start(), json);
    position("end", finding.file(), finding.span().end(), json);
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringField("severity", finding.severity().word().toUpperCase(Locale.ROOT));
    json.writeObjectFieldStart("source");
    json.writeStringField("name", "sqllint");
    json.writeStringField("url", about.home());
    json.writeEndObject();
    json.writeObjectFieldStart("code");
    json.writeStringField("value", finding.rule());
    json.writeStringField("url", about.page(finding.rule()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void position(String name, SourceFile file, int offset, JsonGenerator json)
      throws IOException {
    Position position = file.position(offset);
    String line = file.line(position.line());
    int characters = line.offsetByCodePoints(0, Math.min(position.column() - 1, points(line)));
    int bytes = line.substring(0, characters).getBytes(StandardCharsets.UTF_8).length;
    json.writeObjectFieldStart(name);
    json.writeNumberField("line", position.line());
    json.writeNumberField("column", bytes + 1);
    json.writeEndObject();
  }

  private static int points(String line) {
    return line.codePointCount(0, line.length());
  }
}
