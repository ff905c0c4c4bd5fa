package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.rules.BuiltInRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {

  static List<String> rules() {
    return List.copyOf(BuiltInRules.catalogue().ids());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aProgramGetsThePageAsItIsWritten(String rule) throws IOException {
    String page = Files.readString(Path.of("rules", rule + ".md"));
    Run run = Run.of("explain", rule);
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("[" + rule + "] postgresql")
        .endsWith(page.substring(page.indexOf("\n---\n") + 5).stripLeading());
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 100, 200})
  void onATerminalEveryPageKeepsToItsWidth(int width) {
    for (String rule : rules()) {
      List<String> lines = terminal(width, "never", rule).out().lines().toList();
      assertThat(lines).noneMatch(line -> line.startsWith("```") || line.startsWith("#"));
      assertThat(lines.subList(1, lines.size()))
          .as(rule)
          .filteredOn(line -> !line.startsWith("    ") && line.contains(" "))
          .filteredOn(line -> !line.equals(BuiltInRules.catalogue().page(rule).title()))
          .allMatch(line -> line.length() <= Math.min(width, 100));
    }
  }

  @Test
  void onATerminalParagraphsAreFilledAndCodeIsIndented() {
    assertThat(terminal(50, "never", "drop-column").out())
        .startsWith(
            """
            warning[drop-column] postgresql

            Column dropped

            Running code that still names the column fails,
            and its values are lost.

            Why
            The server forgets the column at once: every query
            """)
        .contains("\n    ALTER TABLE users DROP COLUMN fax; -- flagged\n");
    assertThat(terminal(80, "auto", "drop-column").out()).contains("\n\u001b[1mWhy\u001b[0m\n");
  }

  @Test
  void theListSaysWhichRulesAreOffUntilAskedFor() {
    assertThat(Run.of("rules").out())
        .containsPattern("(?m)^warning  drop-table  .*  Table or view dropped$")
        .containsPattern("(?m)^info     json-column  .* \\(off until asked for\\)$");
  }

  @Test
  void itemsOfAListHang() {
    assertThat(terminal(60, "never", "change-column-type").out())
        .containsPattern("(?m)^- .*\\n  \\S");
  }

  @Test
  void anAsciiTerminalGetsDotsForAnEllipsis() {
    Run run =
        new Run.Process()
            .terminal()
            .charset(StandardCharsets.US_ASCII)
            .run("explain", "--color=never", "add-check-without-not-valid");
    assertThat(run.out()).contains("ADD CONSTRAINT ... CHECK").matches("\\A\\p{ASCII}*\\z");
  }

  @Test
  void aWrongNameIsAnsweredWithTheNearest() {
    Run run = Run.of("explain", "drop-colum");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("no rule 'drop-colum'; did you mean 'drop-column'?");
  }

  private static Run terminal(int width, String colour, String rule) {
    return new Run.Process()
        .terminal()
        .variables(Map.of("COLUMNS", Integer.toString(width)))
        .run("explain", "--color=" + colour, rule);
  }
}
