package io.github.sqllint.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/**
 * One run of the program inside the test.
 *
 * @param exit the exit code
 */
record Run(int exit, String out, String err) {

  static Run of(String... args) {
    return new Process().run(args);
  }

  static Run withInput(String input, String... args) {
    return new Process().input(input).run(args);
  }

  /** What a run finds around it. */
  static final class Process {
    private String input = "";
    private Map<String, String> variables = Map.of();
    private Charset charset = StandardCharsets.UTF_8;
    private boolean terminal;
    private Path folder = Path.of("").toAbsolutePath();
    private LocalDate today = LocalDate.of(2027, 1, 31);

    Process input(String text) {
      input = text;
      return this;
    }

    Process variables(Map<String, String> all) {
      variables = all;
      return this;
    }

    Process charset(Charset other) {
      charset = other;
      return this;
    }

    Process today(LocalDate day) {
      today = day;
      return this;
    }

    Process terminal() {
      terminal = true;
      return this;
    }

    Run run(String... args) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      return run(out, out, args);
    }

    /** A run whose standard output is a stream of the test's own. */
    Run run(OutputStream out, String... args) {
      return run(out, new ByteArrayOutputStream(), args);
    }

    private Run run(OutputStream out, ByteArrayOutputStream read, String... args) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Environment environment =
          new Environment(variables, folder, terminal, terminal, charset, () -> today);
      int exit =
          Main.run(
              new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
              out,
              new PrintStream(err, true, StandardCharsets.UTF_8),
              environment,
              args);
      return new Run(
          exit, read.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }
}
