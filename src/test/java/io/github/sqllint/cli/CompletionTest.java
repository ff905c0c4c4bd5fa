package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CompletionTest {
  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ch                        | check
          --fail-on w               | warning
          check --format sar        | sarif
          check --format = gith     | github
          check -f gitl             | gitlab
          check --fail              | --fail-on
          explain drop-col          | drop-column
          completion f              | fish
          operations --format js    | json
          """)
  void bashCompletes(String line, String word) throws Exception {
    List<String> words = new ArrayList<>(List.of("sqllint"));
    words.addAll(List.of(line.split(" ")));
    String script =
        Run.of("completion", "bash").out()
            + "COMP_WORDS=("
            + String.join(" ", words)
            + ")\n"
            + "COMP_CWORD="
            + (words.size() - 1)
            + "\n"
            + "_sqllint\necho \"${COMPREPLY[@]}\"\n";
    assertThat(output("bash", script)).isEqualTo(word + "\n");
  }

  @Test
  void bashCompletesFilesWhereNothingElseIsMeant() throws Exception {
    String script =
        Run.of("completion", "bash").out()
            + "COMP_WORDS=(sqllint check db/)\nCOMP_CWORD=2\n_sqllint\necho ${#COMPREPLY[@]}\n"
            + "complete -p sqllint\n";
    assertThat(output("bash", script)).isEqualTo("0\ncomplete -o default -F _sqllint sqllint\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void everyCommandAndItsWordsAreThere(String shell) {
    String script = Run.of("completion", shell).out();
    assertThat(Main.COMMANDS).allSatisfy(command -> assertThat(script).contains(command));
    assertThat(script)
        .contains("fail-on")
        .contains("error warning info never")
        .contains("drop-column");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zsh", "fish"})
  void theShellTakesItsScript(String shell) throws Exception {
    boolean installed =
        Files.exists(Path.of("/usr/bin", shell)) || Files.exists(Path.of("/bin", shell));
    assumeTrue(System.getenv("CI") != null || installed, shell + " is not installed");
    assertThat(output(shell, Run.of("completion", shell).out(), "-n")).isEmpty();
  }

  @Test
  void anotherShellIsWrongUsage() {
    Run run = Run.of("completion", "bsh");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("sqllint: 'bsh' is none of bash, zsh, fish; did you mean 'bash'?\n");
  }

  private String output(String shell, String script, String... options)
      throws IOException, InterruptedException {
    Path file = Files.writeString(temp.resolve("script"), script);
    Path out = temp.resolve("out");
    List<String> command = new ArrayList<>(List.of(shell));
    command.addAll(List.of(options));
    command.add(file.toString());
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(out.toFile())
        .start()
        .waitFor();
    return Files.readString(out);
  }
}
