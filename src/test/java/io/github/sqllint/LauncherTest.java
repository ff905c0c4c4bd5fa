package io.github.sqllint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher with Javas that only print what they were called with. */
@Timeout(60)
class LauncherTest {
  private static final Path LAUNCHER = Path.of("src/main/dist/bin/sqllint");

  @TempDir Path temp;
  private Path home;

  @BeforeEach
  void aDistribution() throws IOException {
    home = temp.resolve("a folder/sqllint");
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("lib"));
    Files.copy(LAUNCHER, home.resolve("bin/sqllint"));
    Files.createFile(home.resolve("lib/sqllint.jar"));
  }

  @Test
  void javaHomeIsUsedAndArgumentsPassUnchanged() throws Exception {
    Path java = java("jdk 17", "17.0.15");
    Result result = run(Map.of("JAVA_HOME", java.toString()), "a b", "*", "");
    assertThat(result.exit()).isEqualTo(7);
    assertThat(result.out())
        .contains("\n<-jar>\n<" + home + "/bin/../lib/sqllint.jar>\n<a b>\n<*>\n<>\n")
        .contains("<-Dsqllint.tty=0>")
        .contains("<-Dsqllint.utf8=1>");
  }

  @Test
  void sqllintJavaGoesBeforeJavaHomeAndMayBeACommandOrAFolder() throws Exception {
    Path old = java("old", "1.8.0_402");
    Path java = java("new", "25.0.3");
    String command = java.resolve("bin/java").toString();
    String other = old.toString();
    assertThat(run(Map.of("SQLLINT_JAVA", command, "JAVA_HOME", other)).exit()).isEqualTo(7);
    assertThat(run(Map.of("SQLLINT_JAVA", java.toString(), "JAVA_HOME", other)).exit())
        .isEqualTo(7);
  }

  @Test
  void theJavaOfThePathIsFoundThroughLinks() throws Exception {
    Path java = java("jdk", "21");
    Path bin = Files.createDirectories(temp.resolve("links"));
    Files.createSymbolicLink(bin.resolve("java"), java.resolve("bin/java"));
    assertThat(run(Map.of("PATH", bin + ":/usr/bin:/bin")).exit()).isEqualTo(7);
  }

  @Test
  void anOldJavaIsRefusedInOneLine() throws Exception {
    Path java = java("jdk8", "1.8.0_402");
    Result result = run(Map.of("JAVA_HOME", java.toString()));
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .hasLineCount(1)
        .contains(java + "/bin/java is Java 1.8.0_402, too old; install Java 17 or newer");
  }

  @Test
  void aJavaWithoutAReleaseFileIsAskedForItsVersion() throws Exception {
    Path old = java("no release", null);
    Result result = run(Map.of("SQLLINT_JAVA", old.toString()));
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("is Java 11.0.2, too old");
  }

  @Test
  void noJavaAtAllIsSaidInOneLine() throws Exception {
    Path empty = Files.createDirectories(temp.resolve("empty"));
    Result result = run(Map.of("PATH", empty.toString()));
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            "sqllint: no Java found; install Java 17 or newer, or set SQLLINT_JAVA to its java"
                + " command\n");
  }

  @Test
  void aVariableThatNamesNoJavaIsSaidInOneLine() throws Exception {
    for (String variable : List.of("SQLLINT_JAVA", "JAVA_HOME")) {
      Result result = run(Map.of(variable, temp + "/nowhere"));
      assertThat(result.exit()).isEqualTo(2);
      assertThat(result.err()).hasLineCount(1).contains(variable + " is '" + temp + "/nowhere'");
    }
  }

  @Test
  void theDistributionIsFoundThroughRelativeAndAbsoluteLinks() throws Exception {
    Path java = java("jdk", "17");
    Path links = Files.createDirectories(temp.resolve("usr/bin"));
    Path absolute =
        Files.createSymbolicLink(links.resolve("absolute"), home.resolve("bin/sqllint"));
    Path relative = Files.createSymbolicLink(links.resolve("relative"), Path.of("absolute"));
    for (Path link : List.of(absolute, relative)) {
      Result result = run(link.toString(), Map.of("JAVA_HOME", java.toString()), List.of("x"));
      assertThat(result.exit()).isEqualTo(7);
      assertThat(result.out()).contains("/lib/sqllint.jar>\n<x>\n");
    }
  }

  @Test
  void aLauncherWithoutItsJarSaysSo() throws Exception {
    Files.delete(home.resolve("lib/sqllint.jar"));
    Result result = run(Map.of());
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("keep the folders bin and lib of the distribution together");
  }

  @Test
  void aCLocaleStillOpensFilesWithAnyName() throws Exception {
    Path java = java("jdk", "17");
    Result result = run(Map.of("JAVA_HOME", java.toString(), "LC_ALL", "C"));
    assertThat(result.out()).contains("<-Dsqllint.utf8=0>").contains("LC_ALL=C.UTF-8\n");
  }

  /**
   * A folder with a {@code bin/java} that prints its arguments and exits with 7.
   *
   * @param version for the file {@code release}; {@code null} for none
   */
  private Path java(String folder, String version) throws IOException {
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
        exit 7
        """;
    Path command = Files.writeString(java.resolve("bin/java"), script);
    Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
    if (version != null) {
      String release = "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\nSOURCE=\".:git\"\n";
      Files.writeString(java.resolve("release"), release);
    }
    return java;
  }

  private Result run(Map<String, String> environment, String... arguments) throws Exception {
    return run(home.resolve("bin/sqllint").toString(), environment, List.of(arguments));
  }

  private Result run(String launcher, Map<String, String> environment, List<String> arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("LANG", "C.UTF-8");
    builder.environment().putAll(environment);
    Path out = temp.resolve("stdout");
    Path err = temp.resolve("stderr");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    int exit = process.waitFor();
    return new Result(
        exit,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private record Result(int exit, String out, String err) {}
}
