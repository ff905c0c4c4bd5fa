package io.github.sqllint.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Runs the program on a sample, so that all classes of a usual run are loaded when the launcher
 * lets the JVM write its archive of classes at the exit.
 */
final class Warmup {
  private static final String[][] RUNS = {
    {"-"}, {"--format", "json", "--color", "always", "-"}, {"--help"}
  };

  private Warmup() {}

  /** Whatever goes wrong here is not the user's concern. */
  static void runIfAsked() {
    if (System.getProperty("sqllint.warmup") == null) {
      return;
    }
    try (InputStream sample = Warmup.class.getResourceAsStream("warmup.sql")) {
      byte[] sql = sample.readAllBytes();
      PrintStream nowhere =
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
      for (String[] arguments : RUNS) {
        Main.run(
            new ByteArrayInputStream(sql),
            OutputStream.nullOutputStream(),
            nowhere,
            Environment.ofProcess(),
            arguments);
      }
    } catch (Exception | LinkageError e) {
      return;
    }
  }
}
