package io.github.sqllint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.sqllint.Golden;
import io.github.sqllint.lint.Report;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Finding.RelatedPlace;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReportTest {
  private static final About ABOUT = new About("1.2.3", "https://example.org/sqllint");
  private static final SourceRoot ROOT =
      new SourceRoot(Path.of("/shop"), Path.of("/shop/back end"));

  @Test
  void aReportIsWrittenAsGitHubWantsIt() throws IOException {
    Golden.verify("reports/sarif.golden", sarif(Sample.report()));
  }

  @Test
  void aReportIsValidByThePublishedSchema() throws IOException {
    assertThat(schema().validate(new ObjectMapper().readTree(sarif(Sample.report())))).isEmpty();
    Report clean = new Report(List.of(), List.of(), 1, 1, 1);
    assertThat(schema().validate(new ObjectMapper().readTree(sarif(clean)))).isEmpty();
  }

  @Test
  void whatIsWrittenIsAllThatIsSet() throws IOException {
    JsonMapper binding =
        JsonMapper.builder()
            .addMixIn(Result.class, LevelAlways.class)
            .addMixIn(ReportingConfiguration.class, LevelAlways.class)
            .build();
    Finding finding = Sample.finding("⟦A⟧");
    RelatedPlace place = new RelatedPlace(finding.file(), finding.span(), "it is made here");
    Report related = Sample.report(List.of(Sample.related(finding, place)));
    Report clean = new Report(List.of(), List.of(), 1, 1, 1);
    for (Report report : List.of(Sample.report(), Sample.suppressed(), related, clean)) {
      JsonNode bound = binding.readTree(binding.writeValueAsString(reporter().log(report)));
      assertThat(binding.readTree(sarif(report))).isEqualTo(bound);
    }
  }

  /** Data binding leaves out {@code level: warning}, the schema's default. */
  private interface LevelAlways {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("level")
    Object getLevel();
  }

  @Test
  void theSchemaRefusesWhatIsWrong() throws IOException {
    String wrong = sarif(Sample.report()).replace("\"startLine\": 3", "\"startLine\": 0");
    assertThat(schema().validate(new ObjectMapper().readTree(wrong))).isNotEmpty();
  }

  @Test
  void theLevelOfAWarningIsWrittenThoughItIsTheDefault() throws IOException {
    JsonNode results = new ObjectMapper().readTree(sarif(Sample.report())).at("/runs/0/results");
    assertThat(results.findValuesAsText("level")).containsExactly("warning", "note", "error");
  }

  @Test
  void aRemarkWithBracketsIsStillTheTextOfALink() throws IOException {
    Finding finding = Sample.finding("⟦A⟧");
    RelatedPlace place = new RelatedPlace(finding.file(), finding.span(), "a]b is made here");
    String log = sarif(Sample.report(List.of(Sample.related(finding, place))));
    assertThat(new ObjectMapper().readTree(log).at("/runs/0/results/0/message/text").asText())
        .endsWith(" See: [a\\]b is made here](1).");
  }

  @Test
  void whatIsSuppressedIsWrittenWithTheReason() throws IOException {
    JsonNode log = new ObjectMapper().readTree(sarif(Sample.suppressed()));
    assertThat(schema().validate(log)).isEmpty();
    JsonNode results = log.at("/runs/0/results");
    assertThat(results.findValues("suppressions").toString())
        .isEqualTo(
            "[[{\"kind\":\"inSource\",\"justification\":\"nobody reads it\"}], "
                + "[{\"kind\":\"external\"}]]");
  }

  @Test
  void aFileOutsideTheRootIsAbsolute() {
    assertThat(ROOT.relative("../../other/a.sql")).isEmpty();
    assertThat(ROOT.absolute("../../other/a.sql")).isEqualTo("file:///other/a.sql");
  }

  @Test
  void addressesEncodeWhatAUriCannotHold() {
    assertThat(ROOT.relative("c:x/50%/größe #1.sql"))
        .contains("back%20end/c%3Ax/50%25/gr%C3%B6%C3%9Fe%20%231.sql");
  }

  private static String sarif(Report report) throws IOException {
    StringWriter out = new StringWriter();
    reporter().write(report, out);
    return out.toString();
  }

  private static SarifReport reporter() {
    return new SarifReport(Sample::page, ABOUT, ROOT, true);
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in =
        SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
    }
  }
}
