package io.github.sqllint;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.sqllint.cli.Main;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jsqlparser.parser.CCJSqlParser;
import org.pcollections.TreePMap;
import picocli.CommandLine;

/**
 * A distribution for tests of the launcher, and Javas that only print what they were called with.
 *
 * @param temp where all of it lies
 * @param home the distribution's folder, with a space in its path
 */
record Distribution(Path temp, Path home) {
  private static final Path LAUNCHER = Path.of("src/main/dist/bin/sqllint");

  /** A distribution whose jar is empty. */
  static Distribution in(Path temp) throws IOException {
    Path home = temp.resolve("a folder/sqllint");
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("lib"));
    Files.copy(LAUNCHER, home.resolve("bin/sqllint"));
    Files.createFile(home.resolve("lib/sqllint.jar"));
    return new Distribution(temp, home);
  }

  /**
   * A distribution whose jar holds the classes under test.
   *
   * @param temp empty
   */
  static Distribution ofClassesUnderTest(Path temp) throws IOException, URISyntaxException {
    Distribution distribution = in(temp);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "io.github.sqllint.cli.Main");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries());
    Path classes = Path.of(place(Main.class).toURI());
    try (JarOutputStream jar =
            new JarOutputStream(Files.newOutputStream(distribution.jar()), manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, jar);
      }
    }
    return distribution;
  }

  private static String libraries() {
    return Stream.of(
            CommandLine.class,
            TreePMap.class,
            CCJSqlParser.class,
            JsonGenerator.class,
            JsonMapper.class,
            JsonInclude.class,
            SarifSchema210.class)
        // Maven compiles picocli anew, so it is among our own classes and in the jar already.
        .map(type -> place(type).toString())
        .filter(place -> !place.endsWith("/"))
        .collect(Collectors.joining(" "));
  }

  private static URL place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  Path jar() {
    return home.resolve("lib/sqllint.jar");
  }

  /**
   * A folder with a {@code bin/java} that prints its arguments and exits with 7.
   *
   * @param version for the file {@code release}; {@code null} for none
   */
  Path java(String folder, String version) throws IOException {
    return java(folder, version, "exit 7");
  }

  /**
   * The same, with a last line of the script of its own, in which {@code $archive} is the file that
   * the archive of classes goes to.
   */
  Path java(String folder, String version, String end) throws IOException {
    Path java = temp.resolve(folder);
    Files.createDirectories(java.resolve("bin"));
    String script =
        """
        #!/bin/sh
        if [ "$1" = -version ]; then
          echo 'openjdk version "11.0.2" 2019-01-15' >&2
          exit 0
        fi
        printf '<%s>\\n' "$@"
        echo "LC_ALL=$LC_ALL"
        for argument; do
          case $argument in
            -XX:ArchiveClassesAtExit=*) archive=${argument#*=} ;;
          esac
        done
        """
            + end
            + "\n";
    Path command = Files.writeString(java.resolve("bin/java"), script);
    Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
    if (version != null) {
      String release =
          """
          IMPLEMENTOR="x"
          JAVA_RUNTIME_VERSION="%1$s+1"
          JAVA_VERSION="%1$s"
          SOURCE=".:git"
          """
              .formatted(version);
      Files.writeString(java.resolve("release"), release);
    }
    return java;
  }

  Result run(Map<String, String> environment, String... arguments) throws Exception {
    return run(home.resolve("bin/sqllint"), environment, arguments);
  }

  Result run(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
    return start(launcher, environment, arguments).result();
  }

  /** A launch of which nobody waits for the end yet. */
  Launch start(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("LANG", "C.UTF-8");
    builder.environment().putAll(environment);
    Path out = Files.createTempFile(temp, "stdout", "");
    Path err = Files.createTempFile(temp, "stderr", "");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new Launch(builder.start(), out, err);
  }

  record Launch(Process process, Path out, Path err) {
    Result result() throws Exception {
      int exit = process.waitFor();
      return new Result(
          exit,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    }
  }

  record Result(int exit, String out, String err) {}
}
