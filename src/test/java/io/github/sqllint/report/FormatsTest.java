package io.github.sqllint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.sqllint.Golden;
import io.github.sqllint.lint.Report;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Severity;
import io.github.sqllint.source.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class FormatsTest {
  private static final About ABOUT = new About("1.2.3", "https://example.org/sqllint");
  private static final SourceRoot ROOT =
      new SourceRoot(Path.of("/shop"), Path.of("/shop/back end"));

  static Stream<Arguments> reporters() {
    return Stream.of(
        Arguments.of("reports/concise.golden", new ConciseReport(Style.PLAIN)),
        Arguments.of("reports/gcc.golden", new GccReport()),
        Arguments.of("reports/github.golden", new GithubReport(ROOT)),
        Arguments.of("reports/gitlab.golden", new GitlabReport(ROOT)),
        Arguments.of("reports/rdjsonl.golden", new RdjsonlReport(ABOUT)),
        Arguments.of("reports/checkstyle.golden", new CheckstyleReport()),
        Arguments.of("reports/junit.golden", new JunitReport()),
        Arguments.of("reports/markdown.golden", new MarkdownReport(Sample::page, ABOUT, ROOT)));
  }

  @ParameterizedTest
  @MethodSource("reporters")
  void aReportIsWrittenSo(String golden, Reporter reporter) throws IOException {
    Golden.verify(golden, written(reporter, Sample.report()));
  }

  @Test
  void ofMoreThanTenAnnotationsOfALevelTheOthersAreLinesOfTheLog() throws IOException {
    List<Finding> findings = new ArrayList<>(Collections.nCopies(12, Sample.finding("⟦SELECT⟧")));
    findings.add(Sample.finding("r", Severity.ERROR, "Worse.", new SourceFile("a.sql", "⟦A⟧")));
    findings.addAll(
        Collections.nCopies(
            10, Sample.finding("i", Severity.INFO, "Known.", new SourceFile("a.sql", "⟦A⟧"))));
    List<String> lines = written(new GithubReport(ROOT), report(findings)).lines().toList();
    assertThat(lines.get(0)).startsWith("::error title=sqllint%3A r,file=back end/a.sql,line=1,");
    assertThat(lines).filteredOn(line -> line.startsWith("::warning ")).hasSize(10);
    assertThat(lines).filteredOn(line -> line.startsWith("::notice ")).hasSize(10);
    assertThat(lines)
        .filteredOn(line -> line.startsWith("back end/db/V2__x.sql:1:1: warning[drop-column] "))
        .hasSize(2);
    assertThat(lines)
        .endsWith("::notice title=sqllint::3 more findings stand in the log of this step.");
  }

  @Test
  void workflowCommandsEscapeWhatWouldEndThem() throws IOException {
    Finding finding =
        Sample.finding(
            "r", Severity.ERROR, "100%\nof: it, all", new SourceFile("a,b:c%/d.sql", "⟦A⟧"));
    assertThat(written(new GithubReport(ROOT), report(List.of(finding))))
        .isEqualTo(
            "::error title=sqllint%3A r,file=back end/a%2Cb%3Ac%25/d.sql,line=1,endLine=1,"
                + "col=1,endColumn=1::100%25%0Aof: it, all\n");
  }

  @Test
  void aFindingOnSeveralLinesHasNoColumnsInAWorkflowCommand() throws IOException {
    assertThat(written(new GithubReport(ROOT), report(List.of(Sample.finding("⟦A\nB⟧")))))
        .contains("line=1,endLine=2::");
  }

  @Test
  void gitLabTakesAnEmptyReport() throws IOException {
    assertThat(new ObjectMapper().readTree(written(new GitlabReport(ROOT), report(List.of()))))
        .isEmpty();
  }

  @Test
  void reviewdogCountsBytes() throws IOException {
    Finding finding = Sample.finding("SELECT 'ö🐘', ⟦'ä'⟧;");
    JsonNode line =
        new ObjectMapper().readTree(written(new RdjsonlReport(ABOUT), report(List.of(finding))));
    assertThat(line.at("/location/range/start/column").asInt()).isEqualTo(18);
    assertThat(line.at("/location/range/end/column").asInt()).isEqualTo(22);
  }

  @Test
  void aCleanRunIsATestThatPasses() throws Exception {
    Document document = xml(written(new JunitReport(), report(List.of())));
    assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(1);
    assertThat(document.getElementsByTagName("failure").getLength()).isZero();
  }

  @Test
  void xmlHoldsOnlyWhatItCanHold() throws Exception {
    Finding finding =
        Sample.finding("r", Severity.ERROR, "a\u0000\u001b[2J <b> & \"c\" \uD800 🐘", file("⟦A⟧"));
    for (Reporter reporter : List.of(new CheckstyleReport(), new JunitReport())) {
      Document document = xml(written(reporter, report(List.of(finding))));
      assertThat(document.getDocumentElement().getTextContent() + attributes(document))
          .contains("a\uFFFD\uFFFD[2J <b> & \"c\" \uFFFD 🐘");
    }
  }

  @Test
  void formatsOfLinesStayOneLineForEachFinding() throws IOException {
    Finding finding =
        Sample.finding("r", Severity.ERROR, "a\nb\u2028c", new SourceFile("x\ny.sql", "⟦A⟧"));
    for (Reporter reporter : List.of(new GccReport(), new ConciseReport(Style.PLAIN))) {
      assertThat(written(reporter, report(List.of(finding)))).hasLineCount(1);
    }
  }

  @Test
  void aTableOfMarkdownKeepsItsShapeWhateverTheMessage() throws IOException {
    Finding finding =
        Sample.finding("r", Severity.ERROR, "a | `b` <img> *c*", new SourceFile("d_e.sql", "⟦A⟧"));
    assertThat(written(new MarkdownReport(Sample::page, ABOUT, ROOT), report(List.of(finding))))
        .contains("| error | back end/d\\_e.sql:1 | a \\| \\`b\\` \\<img\\> \\*c\\* [r](https://");
  }

  @Test
  void markdownFitsIntoACommentHoweverMuchWasFound() throws IOException {
    List<Finding> findings = Collections.nCopies(5000, Sample.finding("⟦A⟧"));
    String text = written(new MarkdownReport(Sample::page, ABOUT, ROOT), report(findings));
    assertThat(text.length()).isBetween(20_000, 65_536);
    assertThat(text).contains(" more findings are left out here.");
  }

  @Test
  void markdownFitsWhateverWasNotAnalysed() throws IOException {
    Report.NotAnalysed part = new Report.NotAnalysed(file("x"), 1, "*".repeat(5_000));
    Report report =
        new Report(
            Collections.nCopies(5000, Sample.finding("⟦A⟧")),
            Collections.nCopies(50, part),
            1,
            1,
            1);
    String text = written(new MarkdownReport(Sample::page, ABOUT, ROOT), report);
    assertThat(text.length()).isBetween(20_000, 65_536);
    assertThat(text).endsWith("- …\n");
  }

  private static SourceFile file(String text) {
    return new SourceFile("a.sql", text);
  }

  private static String attributes(Document document) {
    StringBuilder all = new StringBuilder();
    for (String element : List.of("error", "failure")) {
      var found = document.getElementsByTagName(element);
      for (int i = 0; i < found.getLength(); i++) {
        all.append(found.item(i).getAttributes().getNamedItem("message").getNodeValue());
      }
    }
    return all.toString();
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }

  private static Report report(List<Finding> findings) {
    return Sample.report(findings);
  }

  private static String written(Reporter reporter, Report report) throws IOException {
    StringWriter out = new StringWriter();
    reporter.write(report, out);
    return out.toString();
  }
}
