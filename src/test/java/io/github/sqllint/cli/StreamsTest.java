package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamsTest {
  @TempDir Path folder;
  private String file;

  @BeforeEach
  void aMigrationWithOneWarning() throws IOException {
    Path path = folder.resolve("V2__drop_größe.sql");
    file = Files.writeString(path, "ALTER TABLE users DROP COLUMN größe;\n").toString();
  }

  @Test
  void findingsAreOnStandardOutputAndTheSummaryOnStandardError() {
    Run run = Run.of(file);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).startsWith("warning[drop-column]: ").contains(file + ":1:1\n");
    assertThat(run.err()).isEqualTo("1 warning, 1 info in 1 of 1 migration (1 statement)\n");
  }

  @Test
  void quietLeavesTheSummaryOut() {
    assertThat(Run.of("-q", file).err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"error,0", "warning,1", "info,1", "never,0", "ERROR,0"})
  void failOnDecidesTheExitCode(String severity, int exit) {
    Run run = Run.of("--fail-on", severity, file);
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(run.out()).contains("warning[drop-column]");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // option, terminal, variables, colour
        "-, false, -, false",
        "-, true, -, true",
        "-, true, NO_COLOR=1, false",
        "-, true, TERM=dumb, false",
        "-, false, FORCE_COLOR=1, true",
        "-, true, NO_COLOR=1;FORCE_COLOR=1, false",
        "always, false, NO_COLOR=1, true",
        "never, true, FORCE_COLOR=1, false",
        "auto, true, -, true"
      })
  void coloursFollowTheOptionThenTheVariablesThenTheTerminal(
      String option, boolean terminal, String variables, boolean colour) {
    Run.Process process = new Run.Process().variables(variables(variables));
    if (terminal) {
      process.terminal();
    }
    Run run = option == null ? process.run(file) : process.run("--color", option, file);
    assertThat(run.out().contains("\u001b[")).isEqualTo(colour);
  }

  @Test
  void formatsForProgramsAreUtf8WhateverTheLocale() {
    Run.Process process = new Run.Process().charset(StandardCharsets.US_ASCII);
    assertThat(process.run("--format", "json", file).out()).contains("V2__drop_größe.sql");
    assertThat(process.run(file).out()).matches("\\A\\p{ASCII}*\\z").contains("V2__drop_gr??e.sql");
  }

  @Test
  void oneRunWritesSeveralForms() throws IOException {
    Path sarif = folder.resolve("out:1.sarif");
    Path text = folder.resolve("out.txt");
    Run run =
        new Run.Process()
            .terminal()
            .run("-f", "json", "--output", "sarif:" + sarif, "--output=text:" + text, file);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).startsWith("{\n  \"version\": 1,");
    assertThat(sarif).content().contains("\"ruleId\": \"drop-column\"");
    assertThat(text).content().startsWith("warning[drop-column]");
  }

  @Test
  void everyFormatIsThereToBeChosen() throws IOException {
    for (Outputs.Format format : Outputs.Format.values()) {
      String name = format.name().toLowerCase(Locale.ROOT);
      Path copy = folder.resolve(name);
      Run run = Run.of("-f", name, "--output", name + ":" + copy, file);
      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.out()).isNotEmpty();
      assertThat(copy).content().isEqualTo(run.out());
    }
  }

  @Test
  void onGitHubTheSummaryOfTheJobGetsATable() throws IOException {
    Path summary = Files.writeString(folder.resolve("summary"), "Before.\n");
    Map<String, String> variables = Map.of("GITHUB_STEP_SUMMARY", summary.toString());
    Run run = new Run.Process().variables(variables).run("-f", "github", file);
    assertThat(run.out()).startsWith("::warning title=sqllint%3A drop-column,file=");
    assertThat(summary).content().startsWith("Before.\n### sqllint: 1 warning, 1 info in 1 of 1");
  }

  @Test
  void aSummaryThatIsFullIsNotMadeOneThatGitHubDrops() throws IOException {
    String before = "x".repeat((1 << 20) - 100);
    Path summary = Files.writeString(folder.resolve("summary"), before);
    Map<String, String> variables = Map.of("GITHUB_STEP_SUMMARY", summary.toString());
    Run run = new Run.Process().variables(variables).run("-f", "github", file);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("sqllint: warning: the job's summary is full");
    assertThat(summary).hasContent(before);
  }

  @Test
  void aSummaryThatCannotBeWrittenIsOnlyAWarning() {
    Map<String, String> variables = Map.of("GITHUB_STEP_SUMMARY", folder.toString());
    Run run = new Run.Process().variables(variables).run("-f", "github", file);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("sqllint: warning: cannot write the job's summary: ");
  }

  @Test
  void aFileThatCannotBeWrittenIsAFailure() {
    Run run = Run.of("--output", "json:" + folder + "/no/such/x.json", file);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo("sqllint: cannot write " + folder + "/no/such/x.json: no such file or folder\n");
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoFailure() {
    Run run = new Run.Process().run(failing("Broken pipe"), file);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("1 warning, 1 info in 1 of 1 migration (1 statement)\n");
  }

  @Test
  void anOutputThatCannotBeWrittenIsAFailure() {
    Run run = new Run.Process().run(failing("No space left on device"), file);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("sqllint: cannot write the output: No space left on device\n");
  }

  @Test
  void aDefectOfTheProgramIsOneSentenceAndVerboseShowsWhere() {
    OutputStream defect =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new IllegalStateException("never so");
          }
        };
    Run run = new Run.Process().run(defect, file);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("never so").contains("--verbose");
    assertThat(new Run.Process().run(defect, "--verbose", file).err()).contains("\tat ");
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  private static Map<String, String> variables(String text) {
    Map<String, String> variables = new HashMap<>();
    if (text != null) {
      for (String one : text.split(";")) {
        variables.put(one.split("=")[0], one.split("=")[1]);
      }
    }
    return variables;
  }
}
