package io.github.sqllint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.sqllint.Golden;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  @Test
  void columnsCountCodePointsAndEndsAreExclusive() throws IOException {
    StringWriter out = new StringWriter();
    new JsonReport(false).write(Sample.report(), out);
    Golden.verify("reports/json.golden", out.toString());
  }

  @Test
  void whatIsSuppressedIsAListOfItsOwnWhereAskedFor() throws IOException {
    StringWriter out = new StringWriter();
    new JsonReport(true).write(Sample.suppressed(), out);
    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertThat(report.get("findings")).isEmpty();
    assertThat(report.get("suppressed")).hasSize(2);
    assertThat(report.get("suppressed").findValuesAsText("by"))
        .containsExactly("comment", "baseline");
    assertThat(report.get("suppressed").findValuesAsText("reason"))
        .containsExactly("nobody reads it");
  }
}
