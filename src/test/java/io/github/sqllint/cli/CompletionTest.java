package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

  /** What the shell itself makes of a tab key, in a terminal of its own. */
  @ParameterizedTest
  @MethodSource("lines")
  void zshCompletes(String line, String word) throws Exception {
    assumeInstalled("zsh");
    Path completion =
        Files.writeString(temp.resolve("_sqllint"), Run.of("completion", "zsh").out());
    String script =
        """
        zmodload zsh/zpty
        TERM=vt100 zpty shell zsh -f -i
        zpty -w shell 'PS1=; stty -echo; autoload -Uz compinit; compinit -u -D; source %s'
        zpty -w shell 'sqllint() { print -r -- "<${@[-1]}>"; }; bindkey "^I" complete-word; print READY'
        zpty -r shell said '*READY*READY*'
        zpty -w -n shell 'sqllint %s'$'\\t\\n'
        zpty -r shell said '*<*>*'
        print -r -- "${${said##*<}%%%%>*}"
        zpty -d shell
        """
            .formatted(completion, line);
    assertThat(output("zsh", script, "-f")).isEqualTo(word + "\n");
  }

  @ParameterizedTest
  @MethodSource("lines")
  void fishCompletes(String line, String word) throws Exception {
    assumeInstalled("fish");
    String script = Run.of("completion", "fish").out() + "complete -C 'sqllint " + line + "'\n";
    assertThat(output("fish", script).lines().map(one -> one.split("\t")[0])).containsExactly(word);
  }

  static Stream<Arguments> lines() {
    return Stream.of(
        Arguments.of("ch", "check"),
        Arguments.of("--fail-on w", "warning"),
        Arguments.of("check --format sar", "sarif"),
        Arguments.of("check --format=gith", "--format=github"),
        Arguments.of("check -f gitl", "gitlab"),
        Arguments.of("check --fail", "--fail-on"),
        Arguments.of("explain drop-col", "drop-column"),
        Arguments.of("completion f", "fish"),
        Arguments.of("operations --format js", "json"),
        Arguments.of("check LICEN", "LICENSE"));
  }

  private static void assumeInstalled(String shell) {
    boolean installed =
        Files.exists(Path.of("/usr/bin", shell)) || Files.exists(Path.of("/bin", shell));
    assumeTrue(System.getenv("CI") != null || installed, shell + " is not installed");
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
