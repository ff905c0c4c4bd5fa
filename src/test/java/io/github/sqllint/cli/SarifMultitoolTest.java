package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Microsoft's SARIF Multitool judges a report by the rules of SARIF and of GitHub code scanning.
 *
 * <p>Its exit code is 0 whatever it finds, and of a file that it cannot read it finds nothing: so
 * its output is read, and must hold the notes that every report gets.
 */
@Timeout(300)
class SarifMultitoolTest {
  private static final Path TOOL =
      Path.of("target/tools/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool");

  @TempDir Path temp;

  @BeforeEach
  void theToolIsThere() {
    if (System.getenv("CI") != null) {
      assertThat(TOOL).as("the Multitool is installed where CI is set").exists();
    }
    assumeTrue(Files.exists(TOOL), "no SARIF Multitool; .ci/run installs it");
  }

  @Test
  void aReportHasNeitherErrorsNorWarnings() throws Exception {
    String sarif = Run.of("-f", "sarif", "testdata/demo/migrations").out();
    assertThat(sarif).contains("\"ruleId\"");
    List<String> said = validate(sarif);
    assertThat(said).filteredOn(line -> line.contains(": note SARIF")).isNotEmpty();
    assertThat(said).noneMatch(SarifMultitoolTest::isWorseThanANote);
  }

  @Test
  void aReportWithoutFindingsHasNeither() throws Exception {
    List<String> said = validate(Run.of("-f", "sarif", "testdata/demo/safe").out());
    assertThat(said).filteredOn(line -> line.contains(": note SARIF")).isNotEmpty();
    assertThat(said).noneMatch(SarifMultitoolTest::isWorseThanANote);
  }

  @Test
  void aBrokenReportIsSeenToFail() throws Exception {
    String sarif = Run.of("-f", "sarif", "testdata/demo/migrations").out();
    String broken = sarif.replaceFirst("\"startLine\": \\d+,", "");
    assertThat(broken).isNotEqualTo(sarif);
    assertThat(validate(broken)).anyMatch(SarifMultitoolTest::isWorseThanANote);
  }

  private static boolean isWorseThanANote(String line) {
    return line.contains(": error ") || line.contains(": warning ");
  }

  private List<String> validate(String sarif) throws IOException, InterruptedException {
    Path file = Files.writeString(temp.resolve("report.sarif"), sarif);
    Path said = temp.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder(
            TOOL.toAbsolutePath().toString(),
            "validate",
            "--rule-kind",
            "Sarif;Ghas",
            "--level",
            "Error;Warning;Note",
            file.toString());
    builder.environment().put("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1");
    builder.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
    return Files.readAllLines(said);
  }
}
