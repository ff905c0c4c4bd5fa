package io.github.sqllint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A distribution whose jar is empty, and Javas that only print what they were called with.
 *
 * @param temp where all of it lies
 * @param home the distribution's folder, with a space in its path
 */
record Distribution(Path temp, Path home) {
  private static final Path LAUNCHER = Path.of("src/main/dist/bin/sqllint");

  static Distribution in(Path temp) throws IOException {
    Path home = temp.resolve("a folder/sqllint");
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("lib"));
    Files.copy(LAUNCHER, home.resolve("bin/sqllint"));
    Files.createFile(home.resolve("lib/sqllint.jar"));
    return new Distribution(temp, home);
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
