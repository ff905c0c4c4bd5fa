package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  @Test
  void helpGoesToStandardOutput() {
    for (String[] args : List.of(new String[] {"--help"}, new String[] {"check", "-h"})) {
      Run run = Run.of(args);
      assertThat(run.exit()).isZero();
      assertThat(run.out()).contains("--fail-on").contains("--db-version");
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void theHelpOfTheProgramNamesEveryCommand() {
    String help = Run.of("--help").out();
    assertThat(Main.COMMANDS).allSatisfy(name -> assertThat(help).contains("\n  " + name + "  "));
  }

  @Test
  void helpFitsTheTerminal() {
    Run run = new Run.Process().variables(Map.of("COLUMNS", "60")).run("--help");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1", "20", "40", "54", "x"})
  void aTerminalOfAnyWidthIsWideEnough(String columns) {
    Run.Process process = new Run.Process().variables(Map.of("COLUMNS", columns));
    assertThat(process.run("--help").exit()).isZero();
    Run run = process.run("--fail-on", "never", "testdata/demo/migrations");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("error[rename-column]");
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(Run.of("--version").out()).matches("sqllint \\d+\\.\\d+\\.\\d+\\S*\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --fial-on=error .         | Unknown option: '--fial-on=error'; did you mean '--fail-on'?
          --fail-on wraning .       | 'wraning' is none of error, warning, info, never; did you mean 'warning'?
          --format yaml .           | 'yaml' is none of text, concise, json, sarif, github, gitlab, junit, checkstyle, rdjsonl, gcc, markdown
          --output sarif .          | 'sarif' is not FORMAT:FILE
          --output srif:x .         | 'srif' is none of text, concise, json, sarif, github, gitlab, junit, checkstyle, rdjsonl, gcc, markdown; did you mean 'sarif'?
          --output json:- .         | '-' is no file; --format is for standard output
          --output json:x --output sarif:./x . | two reports cannot both go to ./x
          --fail-on warn .          | 'warn' is none of error, warning, info, never; did you mean 'warning'?
          --stdin-filename a.sql .  | --stdin-filename names what '-' stands for, and there is no '-'
          --db-version 9 .          | '9' is no PostgreSQL major from 10 to 18
          --db-version new .        | 'new' is no PostgreSQL major from 10 to 18
          --dialect cobol .         | 'cobol' is none of postgresql
          operations                | Missing required parameter
          explain                   | Missing required parameter
          explain drop-colum        | no rule 'drop-colum'; did you mean 'drop-column'?
          explain drop-table rules  | Unmatched argument at index 1: 'rules'
          completion bash zsh       | Unmatched argument at index 1: 'zsh'
          test rules src            | Unmatched argument at index 1: 'src'
          rules drop-table          | Unmatched argument at index 0: 'drop-table'
          chekc .                   | no such file or folder: chekc; did you mean 'check'?
          --color never check .     | no such file or folder: check; a command goes first: sqllint check
          """)
  void wrongUsageIsOneSentenceAndAHint(String args, String message) {
    Run run = Run.of(args.split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("sqllint: ").contains(message).doesNotContain("\tat ");
    assertThat(run.err().lines().count()).isLessThanOrEqualTo(2);
  }

  @Test
  void aLetterIsNotTakenForAnotherOne() {
    assertThat(Run.of("-V", ".").err())
        .isEqualTo("sqllint: Unknown option: '-V'\nTry 'sqllint --help'.\n");
  }
}
