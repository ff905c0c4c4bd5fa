package io.github.sqllint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs the program on a sample, so that all classes of a usual run are loaded when the launcher
 * lets the JVM write its archive of classes at the exit.
 */
final class Warmup {
  private static final String[][] OPTIONS = {
    {}, {"--format", "json", "--color", "always"}, {"--format", "github", "--help"}
  };

  private Warmup() {}

  /** Whatever goes wrong here is not the user's concern. */
  static void runIfAsked() {
    String wanted = System.getProperty("sqllint.warmup");
    if (wanted == null) {
      return;
    }
    try {
      Path folder = Files.createTempDirectory("sqllint");
      Path sample = folder.resolve("V1__sample.sql");
      try (InputStream in = Warmup.class.getResourceAsStream("warmup.sql")) {
        Files.copy(in, sample);
        if (wanted.equals("sarif")) {
          run(sample, "--format", "sarif");
        }
        for (String[] options : OPTIONS) {
          run(sample, options);
        }
      } finally {
        Files.deleteIfExists(sample);
        Files.deleteIfExists(folder);
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      return;
    }
  }

  private static void run(Path sample, String... options) {
    String[] arguments = new String[options.length + 1];
    System.arraycopy(options, 0, arguments, 0, options.length);
    arguments[options.length] = sample.toString();
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Main.run(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        nowhere,
        Environment.ofProcess(),
        arguments);
  }
}
