package io.github.sqllint.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sqllint.rule.Example.Flag;
import io.github.sqllint.rule.RulePage.MalformedPage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulePageTest {
  private static final String PAGE =
      """
      ---
      severity: warning
      engines: postgresql
      ---
      # Table dropped

      The rows are gone,
      for good.

      ## Why
      Nobody brings them back.

      ## Instead
      Rename it first.

      ## Flagged
      ```sql
      -- file: V1__t.sql
      CREATE TABLE t (id int);
      -- file: V2__drop.sql

      DROP TABLE t; -- flagged: t
      ```

      ## Not flagged
      ```sql
      SELECT 1;
      ```
      """;

  @Test
  void aPageIsReadWhole() {
    RulePage page = read(PAGE);

    assertThat(page.severity()).isEqualTo(Severity.WARNING);
    assertThat(page.engines()).containsExactly("postgresql");
    assertThat(page.title()).isEqualTo("Table dropped");
    assertThat(page.summary()).isEqualTo("The rows are gone, for good.");
    assertThat(page.sections().keySet())
        .containsExactly("Why", "Instead", "Flagged", "Not flagged");
    assertThat(page.sections()).containsEntry("Instead", "Rename it first.");
    assertThat(page.markdown()).startsWith("# Table dropped\n").doesNotContain("severity");
  }

  @Test
  void aBlockIsCutIntoTheMigrationsOfOneHistory() {
    Example flagged = read(PAGE).examples().get(0);

    assertThat(flagged.files())
        .extracting(Example.File::name)
        .containsExactly("V1__t.sql", "V2__drop.sql");
    Example.File drop = flagged.files().get(1);
    assertThat(drop.flags()).containsExactly(new Flag(2, "t"));
    assertThat(PAGE.lines().toList().get(drop.line() - 1 + 1))
        .isEqualTo("DROP TABLE t; -- flagged: t");
  }

  @Test
  void aBlockWithoutMarksIsOneMigration() {
    Example example = read(PAGE).examples().get(1);

    assertThat(example.section()).isEqualTo("Not flagged");
    assertThat(example.files()).extracting(Example.File::text).isEqualTo(List.of("SELECT 1;\n"));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("---\nseverity", "severity", 1, "begin the page with '---'"),
        mistake("severity: warning", "severity: fatal", 2, "error or warning or info"),
        mistake("severity: warning", "level: warning", 2, "once for each of severity, engines"),
        mistake("engines: postgresql", "severity: error", 3, "once for each of severity, engines"),
        mistake("engines: postgresql\n", "", 3, "write 'engines: …' above this line"),
        mistake("engines: postgresql", "engines: dbase", 3, "write 'engines: ' and postgresql"),
        mistake("# Table dropped", "Table dropped", 5, "a title"),
        mistake("The rows are gone,\nfor good.\n", "", 8, "in one sentence"),
        mistake("## Why", "## Because", 10, "the headings are, in this order: Why, Instead"),
        mistake("## Instead", "## Flagged", 13, "the headings are, in this order"),
        mistake("Rename it first.\n", "", 15, "write the text of the section Instead"),
        mistake("Rename it first.", "### Phase 1", 14, "no headings of its own"),
        mistake("SELECT 1;\n```", "SELECT 1;", 26, "end this block with ```"),
        mistake("```sql\nSELECT 1;\n```", "nothing", 26, "needs a ```sql block"),
        mistake("```sql\nSELECT", "```pgsql\nSELECT", 26, "write ```sql"),
        mistake(" -- flagged: t", "", 23, "end a line of this block with '-- flagged'"),
        mistake("SELECT 1;", "SELECT 1; -- flagged", 28, "only blocks under Flagged"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsNamedWithItsLine(String page, int line, String advice) {
    assertThatThrownBy(() -> read(page))
        .isInstanceOf(MalformedPage.class)
        .hasMessageStartingWith("rules/drop-table.md:" + line + ": ")
        .hasMessageContaining(advice);
  }

  @Test
  void aMissingSectionIsNamed() {
    String page = PAGE.substring(0, PAGE.indexOf("## Not flagged"));

    assertThatThrownBy(() -> read(page)).hasMessageContaining("write the section '## Not flagged'");
  }

  @Test
  void limitsAndReferencesMayFollow() {
    RulePage page = read(PAGE + "\n## Limits\nNone.\n\n## References\nhttps://example.org\n");

    assertThat(page.sections()).containsKeys("Limits", "References");
    assertThatThrownBy(() -> read(PAGE + "\n## References\nx\n\n## Limits\ny\n"))
        .hasMessageContaining("in this order");
  }

  @Test
  void aRuleWithoutAPageIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> RulePage.load("no-such-rule"))
        .hasMessageContaining("write rules/no-such-rule.md");
  }

  private static Arguments mistake(String good, String bad, int line, String advice) {
    assertThat(PAGE).contains(good);
    return Arguments.of(PAGE.replace(good, bad), line, advice);
  }

  private static RulePage read(String text) {
    return RulePage.read("drop-table", "rules/drop-table.md", text);
  }
}
