package io.github.sqllint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.sqllint.lint.Config;
import io.github.sqllint.lint.Linter;
import io.github.sqllint.lint.Report;
import io.github.sqllint.rules.BuiltInRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** Reports are what the programs that read them have written down, or do with them. */
class FormatSchemasTest {
  private static final About ABOUT = new About("1.2.3", "https://example.org/sqllint");
  private static final SourceRoot ROOT = new SourceRoot(Path.of("/shop"), Path.of("/shop"));

  /** The problem matcher of actions/runner's documentation for gcc, with the rule. */
  private static final Pattern GCC =
      Pattern.compile("(.+):([1-9]\\d*):([1-9]\\d*): (error|warning|note): (.+) \\[([a-z-]+)]");

  /** actions/runner, ActionCommand: properties hold no bare comma, colon or percent sign. */
  private static final Pattern WORKFLOW_COMMAND =
      Pattern.compile(
          "::(error|warning|notice) title=[^,:]+,file=[^,:]+,line=\\d+,endLine=\\d+"
              + "(,col=\\d+,endColumn=\\d+)?::([^%\\r\\n]|%25|%0D|%0A)+");

  static Stream<Report> reports() throws IOException {
    Path demo = Path.of("testdata/demo/migrations");
    return Stream.of(
        Sample.report(),
        Sample.report(List.of()),
        Linter.lint(demo, Config.standard(() -> LocalDate.of(2027, 1, 31))));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void gitLab(Report report) throws IOException {
    JsonNode issues = new ObjectMapper().readTree(written(new GitlabReport(ROOT), report));
    assertThat(schema("gitlab.json").validate(issues)).isEmpty();
    assertThat(issues).hasSize(report.findings().size());
  }

  /** GitLab shows only the first of those that are equal. */
  @Test
  void fingerprintsOfGitLabAreDistinct() throws IOException {
    Report report = reports().reduce((first, last) -> last).orElseThrow();
    JsonNode issues = new ObjectMapper().readTree(written(new GitlabReport(ROOT), report));
    Set<String> prints = new HashSet<>(issues.findValuesAsText("fingerprint"));
    assertThat(prints).hasSize(issues.size()).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void reviewdog(Report report) throws IOException {
    String text = written(new RdjsonlReport(ABOUT), report);
    assertThat(text.lines()).hasSize(report.findings().size());
    for (String line : text.lines().toList()) {
      assertThat(schema("rdjsonl.json").validate(new ObjectMapper().readTree(line))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void junit(Report report) throws IOException, SAXException {
    validate("junit.xsd", written(new JunitReport(), report));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void checkstyle(Report report) throws IOException, SAXException {
    validate("checkstyle.xsd", written(new CheckstyleReport(), report));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void gcc(Report report) throws IOException {
    List<String> lines = written(new GccReport(), report).lines().toList();
    assertThat(lines.subList(0, report.findings().size())).allMatch(GCC.asMatchPredicate());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void github(Report report) throws IOException {
    assertThat(written(new GithubReport(ROOT), report).lines())
        .hasSize(report.findings().size())
        .allMatch(WORKFLOW_COMMAND.asMatchPredicate());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void rowsOfMarkdownHaveThreeCells(Report report) throws IOException {
    MarkdownReport markdown = new MarkdownReport(BuiltInRules.catalogue()::page, ABOUT, ROOT);
    MarkdownReport samples = new MarkdownReport(Sample::page, ABOUT, ROOT);
    boolean known =
        report.findings().stream().allMatch(f -> BuiltInRules.catalogue().ids().contains(f.rule()));
    String text = written(known ? markdown : samples, report);
    List<String> rows = text.lines().filter(line -> line.startsWith("| ")).toList();
    int head = report.findings().isEmpty() ? 0 : 1;
    assertThat(rows)
        .hasSize(report.findings().size() + head)
        .allMatch(row -> row.replace("\\|", "").chars().filter(c -> c == '|').count() == 4);
    assertThat((text.split("```", -1).length - 1) % 2).isZero();
  }

  @Test
  void theSchemasRefuseWhatIsWrong() throws IOException {
    String issues = written(new GitlabReport(ROOT), Sample.report());
    for (String[] change :
        new String[][] {
          {"\"begin\": 3", "\"begin\": 0"}, {"\"major\"", "\"bad\""}, {"\"db/", "\"./db/"}
        }) {
      assertThat(issues).contains(change[0]);
      JsonNode wrong = new ObjectMapper().readTree(issues.replace(change[0], change[1]));
      assertThat(schema("gitlab.json").validate(wrong)).isNotEmpty();
    }
    String xml = written(new JunitReport(), Sample.report());
    assertThatThrownBy(() -> validate("junit.xsd", xml.replace("failure", "failed")))
        .isInstanceOf(SAXException.class);
    String errors = written(new CheckstyleReport(), Sample.report());
    assertThatThrownBy(() -> validate("checkstyle.xsd", errors.replace("\"info\"", "\"note\"")))
        .isInstanceOf(SAXException.class);
  }

  private static void validate(String schema, String xml) throws IOException, SAXException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(FormatSchemasTest.class.getResource(schema))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  private static JsonSchema schema(String name) throws IOException {
    try (InputStream in = FormatSchemasTest.class.getResourceAsStream(name)) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
    }
  }

  private static String written(Reporter reporter, Report report) throws IOException {
    StringWriter out = new StringWriter();
    reporter.write(report, out);
    return out.toString();
  }
}
