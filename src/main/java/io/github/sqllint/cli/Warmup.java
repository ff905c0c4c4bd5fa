package io.github.sqllint.cli;

import io.github.sqllint.rule.Example;
import io.github.sqllint.rule.RulePage;
import io.github.sqllint.rules.BuiltInRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the program on samples, so that all classes of a usual run are loaded when the launcher lets
 * the JVM write its archive of classes at the exit.
 */
final class Warmup {
  private static final List<String> NONE = List.of();

  private static final List<List<String>> OPTIONS =
      List.of(
          List.of("--format", "json"),
          List.of("--format", "github"),
          List.of("--format", "sarif"),
          List.of("--help"));

  /** The archives of an image, from which all classes are loaded whatever is wanted of them. */
  private static final String FILES = "files";

  private static final String FILES_WITH_OPTIONS = "options";

  private static final String FOLDERS = "folders";

  private static final String MISSPELT =
      "CREATE TABLE accounts (id bigint); ALTER TABLE acounts ADD COLUMN age int;";

  private Warmup() {}

  /** Whatever goes wrong here is not the user's concern. */
  static void runIfAsked() {
    String wanted = System.getProperty("sqllint.warmup");
    if (wanted == null) {
      return;
    }
    List<List<String>> options = new ArrayList<>();
    if (!wanted.equals(FILES_WITH_OPTIONS)) {
      options.add(NONE);
    }
    if (!wanted.equals(FILES)) {
      options.addAll(OPTIONS);
    }
    try (InputStream in = Warmup.class.getResourceAsStream("warmup.sql")) {
      String sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (List<String> some : options) {
        run(some, Map.of("V1__shop.sql", sample, "V2__shop.sql", sample));
        run(some, Map.of("1_shop.up.sql", sample, "1_shop.down.sql", "DROP TABLE users;"));
        run(some, Map.of("shop.sql", sample.replace("SET lock_timeout = '5s';", "")));
        run(some, Map.of("names.sql", MISSPELT));
      }
      if (wanted.equals(FOLDERS)) {
        runExamples();
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      return;
    }
  }

  /** A large history has something of everything, and so have the examples of all rules. */
  private static void runExamples() throws IOException {
    for (String id : BuiltInRules.catalogue().ids()) {
      for (Example example : RulePage.load(id).examples()) {
        Map<String, String> files = new HashMap<>();
        example.files().forEach(file -> files.put(file.name(), file.text()));
        run(NONE, files);
      }
    }
  }

  private static void run(List<String> options, Map<String, String> files) throws IOException {
    // The JDK's own way to a new folder there would have its random numbers in the archive.
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Path folder = Files.createDirectory(temporary.resolve("sqllint-" + System.nanoTime()));
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
