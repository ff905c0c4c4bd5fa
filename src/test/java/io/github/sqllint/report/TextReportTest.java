package io.github.sqllint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.Golden;
import io.github.sqllint.lint.Report;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.rule.RulePage;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {

  @Test
  void findingsAreShownWithTheirCode() throws IOException {
    Golden.verify("reports/text.golden", text(Style.PLAIN, Sample.report()));
  }

  @Test
  void coloursAreAnsiSequences() throws IOException {
    String text = text(new Style(true, true, 100), Sample.report());
    Golden.verify("reports/text-colour.golden", text.replace("\u001b", "ESC"));
  }

  @Test
  void anAsciiTerminalGetsNothingElse() throws IOException {
    String text = text(new Style(false, false, 100), Sample.report());
    assertThat(text).contains("db/V2__gr??e.sql:3:3").matches("\\A\\p{ASCII}*\\z");
  }

  @Test
  void aPlaceOnSeveralLinesShowsTheFirstAndTheLast() throws IOException {
    assertThat(frame("ALTER TABLE t\n  ⟦ADD CONSTRAINT c\n    FOREIGN KEY (a)\n  REFERENCES u⟧;\n"))
        .isEqualTo(
            """
              |
            2 |   ADD CONSTRAINT c
              |   ^^^^^^^^^^^^^^^^
            ...
            4 |   REFERENCES u;
              |   ^^^^^^^^^^^^
            """);
  }

  @Test
  void tabsTakeFourColumns() throws IOException {
    assertThat(frame("\tDROP\t⟦TABLE\tt⟧;"))
        .isEqualTo(
            """
              |
            1 |     DROP    TABLE    t;
              |             ^^^^^^^^^^
            """);
  }

  @Test
  void wideAndCombiningCharactersTakeTheColumnsThatATerminalGivesThem() throws IOException {
    assertThat(frame("ALTER TABLE \"顧客e\u0301🐘\" ⟦DROP COLUMN \"名\"⟧;"))
        .isEqualTo(
            """
              |
            1 | ALTER TABLE "顧客e\u0301🐘" DROP COLUMN "名";
              |                       ^^^^^^^^^^^^^^^^
            """);
  }

  @Test
  void aLongLineIsCutAroundThePlace() throws IOException {
    String values = "(1, 'some text'), ".repeat(20);
    assertThat(frame(new Style(false, true, 60), values + "⟦DROP COLUMN c⟧; " + values))
        .isEqualTo(
            """
              |
            1 | …'some text'), DROP COLUMN c; (1, 'some text'), (1, 'so…
              |                ^^^^^^^^^^^^^
            """);
  }

  @Test
  void aPlaceThatIsWiderThanTheTerminalIsCutItself() throws IOException {
    assertThat(
            frame(new Style(false, false, 40), "⟦INSERT INTO t VALUES " + "(1), ".repeat(99) + "⟧"))
        .isEqualTo(
            """
              |
            1 | INSERT INTO t VALUES (1), (1),...
              | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            """);
  }

  @Test
  void aTerminalCannotBeToldAnythingByTheCode() throws IOException {
    assertThat(frame("⟦DROP TABLE \u001b[2J\u202Et⟧"))
        .contains("DROP TABLE \uFFFD[2J\uFFFDt")
        .doesNotContain("\u001b");
  }

  @Test
  void anEmptyPlaceIsStillPointedAt() throws IOException {
    assertThat(frame("SELECT 1;\n⟦⟧")).endsWith("2 | \n  | ^\n");
  }

  @Test
  void theFirstPhaseOfWhatToDoInsteadIsShownWithoutWhatOnlySetsTheScene() throws IOException {
    String page =
        Sample.PAGE.replace(
            "ALTER TABLE users DROP COLUMN email;\n```\n\n## Flagged",
            """
            -- file: V1__users.sql
            CREATE TABLE users (id bigint);
            -- file: V2__ignore.sql
            COMMENT ON COLUMN users.email IS 'unused';
            COMMENT ON TABLE users IS 'soon smaller';
            -- file: V3__drop.sql
            ALTER TABLE users DROP COLUMN email;
            ```

            ## Flagged\
            """);
    StringWriter out = new StringWriter();
    new TextReport(Style.PLAIN, id -> RulePage.read(id, "p.md", page), false)
        .write(Sample.report(List.of(Sample.finding("⟦A⟧"))), out);
    assertThat(out.toString())
        .contains(
            """
              = instead: Stop using the column first.
              = example: COMMENT ON COLUMN users.email IS 'unused';
                         COMMENT ON TABLE users IS 'soon smaller';
              = more: sqllint explain drop-column
            """);
  }

  @Test
  void ofARelatedPlaceElsewhereTheFirstLineIsShown() throws IOException {
    SourceFile table =
        new SourceFile("db/V1__t.sql", "\n".repeat(9) + "CREATE TABLE t (\n  id int\n);\n");
    RelatedPlace place = new RelatedPlace(table, new Span(9, 37), "the table is created here");
    assertThat(frame(Sample.related(Sample.finding("⟦DROP TABLE t⟧;\n"), place)))
        .isEqualTo(
            """
               |
             1 | DROP TABLE t;
               | ^^^^^^^^^^^^
              ::: db/V1__t.sql:10:1: the table is created here
            10 | CREATE TABLE t (
               | ----------------
            """);
  }

  @Test
  void aRelatedPlaceThatTheReaderSeesAnywayIsOnlyNamed() throws IOException {
    for (int lines : new int[] {0, 3, 4, 40}) {
      String text = "BEGIN;" + "\n".repeat(lines) + "⟦DROP TABLE t⟧;\n";
      Finding finding = Sample.finding(text);
      RelatedPlace begin = new RelatedPlace(finding.file(), new Span(0, 5), "it begins here");
      String shown = text(Style.PLAIN, Sample.report(List.of(Sample.related(finding, begin))));
      assertThat(shown.contains(" ::: db/V2__x.sql:1:1: it begins here\n")).isEqualTo(lines > 3);
      assertThat(shown.contains(" = note: db/V2__x.sql:1:1: it begins here\n"))
          .isEqualTo(lines <= 3);
    }
  }

  @Test
  void theCodeOfARelatedPlaceIsCutToTheTerminal() throws IOException {
    SourceFile table =
        new SourceFile("a.sql", "CREATE TABLE t (" + "a int, ".repeat(30) + "b int);");
    RelatedPlace place = new RelatedPlace(table, new Span(226, 231), "b is made here");
    Finding finding = Sample.related(Sample.finding("⟦DROP TABLE t⟧;"), place);
    assertThat(text(new Style(false, false, 40), Sample.report(List.of(finding))))
        .contains(
            """
             ::: a.sql:1:227: b is made here
            1 | ..., a int, a int, a int, b int);
              |                           -----
            """);
  }

  @Test
  void whatIsSuppressedIsShownInFewLinesWithTheReason() throws IOException {
    assertThat(text(Style.PLAIN, Sample.suppressed()))
        .isEqualTo(
            """
            suppressed[drop-column]: Dropping the column email of users loses its values.
             --> db/V2__x.sql:1:1
              = allowed: nobody reads it

            suppressed[drop-column]: Dropping the column email of users loses its values.
             --> db/V2__x.sql:1:2
              = known from the baseline

            """);
  }

  @Test
  void adviceIsWrappedOnANarrowTerminal() throws IOException {
    String text = text(new Style(false, true, 40), Sample.report());
    assertThat(text).contains("  = instead: Stop using the column\n             first.\n");
  }

  private static String text(Style style, Report report) throws IOException {
    StringWriter out = new StringWriter();
    new TextReport(style, Sample::page, true).write(report, out);
    return out.toString();
  }

  private static String frame(String marked) throws IOException {
    return frame(Style.PLAIN, marked);
  }

  /** What stands between the arrow and the first note. */
  private static String frame(Style style, String marked) throws IOException {
    return frame(style, Sample.finding(marked));
  }

  private static String frame(Finding finding) throws IOException {
    return frame(Style.PLAIN, finding);
  }

  private static String frame(Style style, Finding finding) throws IOException {
    String text = text(style, new Report(List.of(finding), List.of(), 1, 1, 1));
    int start = text.indexOf("\n", text.indexOf("-->")) + 1;
    return text.substring(start, text.lastIndexOf('\n', text.indexOf(" = ", start)) + 1);
  }
}
