package io.github.sqllint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the program on samples, so that all classes of a usual run are loaded when the launcher lets
 * the JVM write its archive of classes at the exit.
 */
final class Warmup {
  private static final List<List<String>> WITH_OPTIONS =
      List.of(List.of("--format", "json"), List.of("--format", "github"), List.of("--help"));

  /** What each archive of an image is made for, which loads the whole of the one it takes. */
  private static final Map<String, List<List<String>>> OPTIONS =
      Map.of(
          "text", List.of(List.of()),
          "options", WITH_OPTIONS,
          "sarif", List.of(List.of("--format", "sarif")));

  private static final String MISSPELT =
      "CREATE TABLE accounts (id bigint); ALTER TABLE acounts ADD COLUMN age int;";

  private Warmup() {}

  /** Whatever goes wrong here is not the user's concern. */
  static void runIfAsked() {
    String wanted = System.getProperty("sqllint.warmup");
    if (wanted == null) {
      return;
    }
    List<List<String>> options = new ArrayList<>(OPTIONS.getOrDefault(wanted, List.of()));
    if (options.isEmpty()) {
      // The launcher's archive, from which a class is loaded only when it is wanted.
      options.add(List.of());
      options.addAll(WITH_OPTIONS);
    }
    try (InputStream in = Warmup.class.getResourceAsStream("warmup.sql")) {
      String sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (List<String> some : options) {
        run(some, Map.of("V1__shop.sql", sample, "V2__shop.sql", sample));
        run(some, Map.of("1_shop.up.sql", sample, "1_shop.down.sql", "DROP TABLE users;"));
        run(some, Map.of("shop.sql", sample.replace("SET lock_timeout = '5s';", "")));
        run(some, Map.of("names.sql", MISSPELT));
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      return;
    }
  }

  private static void run(List<String> options, Map<String, String> files) throws IOException {
    Path folder = Files.createTempDirectory("sqllint");
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      run(options, folder);
      run(options, folder.resolve(files.keySet().iterator().next()));
    } finally {
      for (String file : files.keySet()) {
        Files.deleteIfExists(folder.resolve(file));
      }
      Files.deleteIfExists(folder);
    }
  }

  private static void run(List<String> options, Path path) {
    List<String> arguments = new ArrayList<>(options);
    arguments.add(path.toString());
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Main.run(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        nowhere,
        Environment.ofProcess(),
        arguments.toArray(String[]::new));
  }
}
