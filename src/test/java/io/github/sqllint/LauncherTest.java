package io.github.sqllint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.Distribution.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher with Javas that only print what they were called with. */
@Timeout(60)
class LauncherTest {
  @TempDir Path temp;
  private Distribution distribution;
  private Path home;

  @BeforeEach
  void aDistribution() throws IOException {
    distribution = Distribution.in(temp);
    home = distribution.home();
  }

  @Test
  void javaHomeIsUsedAndArgumentsPassUnchanged() throws Exception {
    Path java = distribution.java("jdk 17", "17.0.15");
    Result result = distribution.run(Map.of("JAVA_HOME", java.toString()), "a b", "*", "");
    assertThat(result.exit()).isEqualTo(7);
    assertThat(result.out())
        .contains("\n<-jar>\n<" + home + "/bin/../lib/sqllint.jar>\n<a b>\n<*>\n<>\n")
        .contains("<-Dsqllint.tty=0>")
        .contains("<-Dsqllint.utf8=1>");
  }

  @Test
  void sqllintJavaGoesBeforeJavaHomeAndMayBeACommandOrAFolder() throws Exception {
    Path old = distribution.java("old", "1.8.0_402");
    Path java = distribution.java("new", "25.0.3");
    String command = java.resolve("bin/java").toString();
    String other = old.toString();
    assertThat(distribution.run(Map.of("SQLLINT_JAVA", command, "JAVA_HOME", other)).exit())
        .isEqualTo(7);
    assertThat(distribution.run(Map.of("SQLLINT_JAVA", java.toString(), "JAVA_HOME", other)).exit())
        .isEqualTo(7);
  }

  @Test
  void theJavaOfThePathIsFoundThroughLinks() throws Exception {
    Path java = distribution.java("jdk", "21");
    Path bin = Files.createDirectories(temp.resolve("links"));
    Files.createSymbolicLink(bin.resolve("java"), java.resolve("bin/java"));
    assertThat(distribution.run(Map.of("PATH", bin + ":/usr/bin:/bin")).exit()).isEqualTo(7);
  }

  @Test
  void anOldJavaIsRefusedInOneLine() throws Exception {
    Path java = distribution.java("jdk8", "1.8.0_402");
    Result result = distribution.run(Map.of("JAVA_HOME", java.toString()));
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .hasLineCount(1)
        .contains(java + "/bin/java is Java 1.8.0_402, too old; install Java 17 or newer");
  }

  @Test
  void aJavaWithoutAReleaseFileIsAskedForItsVersion() throws Exception {
    Path old = distribution.java("no release", null);
    Result result = distribution.run(Map.of("SQLLINT_JAVA", old.toString()));
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("is Java 11.0.2, too old");
  }

  @Test
  void noJavaAtAllIsSaidInOneLine() throws Exception {
    Path empty = Files.createDirectories(temp.resolve("empty"));
    Result result = distribution.run(Map.of("PATH", empty.toString()));
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
      Result result = distribution.run(Map.of(variable, temp + "/nowhere"));
      assertThat(result.exit()).isEqualTo(2);
      assertThat(result.err()).hasLineCount(1).contains(variable + " is '" + temp + "/nowhere'");
    }
  }

  @Test
  void theDistributionIsFoundThroughRelativeAndAbsoluteLinks() throws Exception {
    Path java = distribution.java("jdk", "17");
    Path links = Files.createDirectories(temp.resolve("usr/bin"));
    Path absolute =
        Files.createSymbolicLink(links.resolve("absolute"), home.resolve("bin/sqllint"));
    Path relative = Files.createSymbolicLink(links.resolve("relative"), Path.of("absolute"));
    for (Path link : List.of(absolute, relative)) {
      Result result = distribution.run(link, Map.of("JAVA_HOME", java.toString()), "x");
      assertThat(result.exit()).isEqualTo(7);
      assertThat(result.out()).contains("/lib/sqllint.jar>\n<x>\n");
    }
  }

  @Test
  void aLauncherWithoutItsJarSaysSo() throws Exception {
    Files.delete(home.resolve("lib/sqllint.jar"));
    Result result = distribution.run(Map.of());
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("keep the folders bin and lib of the distribution together");
  }

  @Test
  void aCLocaleStillOpensFilesWithAnyName() throws Exception {
    Path java = distribution.java("jdk", "17");
    Result result = distribution.run(Map.of("JAVA_HOME", java.toString(), "LC_ALL", "C"));
    assertThat(result.out()).contains("<-Dsqllint.utf8=0>").contains("LC_ALL=C.UTF-8\n");
  }

  @Test
  void anImageRunsOnTheJavaThatItBrings() throws Exception {
    Files.delete(distribution.jar());
    Path java = distribution.java("a folder/sqllint/runtime", "25.0.3");
    Path empty = Files.createDirectories(temp.resolve("empty"));
    Map<String, String> environment = Map.of("PATH", empty + ":/usr/bin:/bin", "JAVA_HOME", "/no");
    Result text = distribution.run(environment, "a");
    assertThat(text.exit()).isEqualTo(7);
    assertThat(text.out())
        .contains("<-XX:AOTCache=" + java + "/lib/files.aot>\n")
        .contains("\n<-m>\n<sqllint>\n<a>\n")
        .doesNotContain("-Xshare");
    assertThat(distribution.run(environment, "a", "-q").out())
        .contains("<-XX:AOTCache=" + java + "/lib/options.aot>");
    assertThat(distribution.run(environment, "-q", "a", empty.toString()).out())
        .contains("<-XX:AOTCache=" + java + "/lib/folders.aot>");
  }

  @Test
  void whoHasLittleToDoCompilesLittle() throws Exception {
    Files.delete(distribution.jar());
    distribution.java("a folder/sqllint/runtime", "25.0.3");
    Path few = Files.createDirectories(temp.resolve("a few"));
    Path many = Files.createDirectories(temp.resolve("many"));
    for (String name : List.of("V1.sql", "V2.sql", "up.sql", "V4.sql", "V5.sql")) {
      Files.createFile(many.resolve(name));
    }
    Path one = Files.createFile(few.resolve("V1.sql"));
    Path other = Files.createFile(few.resolve("V2.sql"));
    assertThat(compilation(one)).isEqualTo("late");
    assertThat(compilation(many.resolve("V1.sql"))).isEqualTo("early");
    assertThat(compilation("-q", one)).isEqualTo("late");
    assertThat(compilation(few)).isEqualTo("early");
    assertThat(compilation(few, one)).isEqualTo("early");
    assertThat(compilation(one, other)).isEqualTo("early");
    // A folder with one migration says nothing about how many such folders there are.
    assertThat(compilation(Files.move(other, few.resolve("up.sql")))).isEqualTo("early");
  }

  @Test
  void whoHasNextToNothingToDoDoesNotCompile() throws Exception {
    Files.delete(distribution.jar());
    distribution.java("a folder/sqllint/runtime", "25.0.3");
    Path alone = Files.createDirectories(temp.resolve("alone"));
    Path file = Files.writeString(alone.resolve("V1 ä.sql"), "-".repeat(1024));
    assertThat(compilation(file)).isEqualTo("none");
    assertThat(compilation("-f", "sarif", file)).isEqualTo("none");
    Files.writeString(file, "-".repeat(1025));
    assertThat(compilation(file)).isEqualTo("late");
    Files.writeString(file, "");
    assertThat(compilation(file)).isEqualTo("none");
    // What lies beside it is its history, and may be long.
    Files.createFile(alone.resolve("V2.sql"));
    assertThat(compilation(file)).isEqualTo("late");
  }

  private String compilation(Object... arguments) throws Exception {
    String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    String out = distribution.run(Map.of(), words).out();
    boolean early = out.contains("<-XX:+UseParallelGC>") && out.contains("CompileThreshold=250>");
    boolean late = out.contains("<-XX:+UseSerialGC>") && out.contains("ThresholdScaling=3>");
    return early == late ? out : early ? "early" : out.contains("<-Xint>") ? "none" : "late";
  }
}
