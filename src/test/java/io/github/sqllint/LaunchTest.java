package io.github.sqllint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.sqllint.Distribution.Launch;
import io.github.sqllint.Distribution.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The program, a real Java and the launcher together, as a shell sees them. As slow as the tests
 * with servers, and left out where those are.
 */
@Timeout(300)
@Tag("server")
class LaunchTest {
  private static final String SUMMARY = "1 warning, 1 info in 1 of 1 migration (1 statement)\n";

  @TempDir static Path temp;
  private static Distribution distribution;
  private static Path cache;

  @BeforeAll
  static void aDistributionAndAMigration() throws Exception {
    distribution = Distribution.ofClassesUnderTest(temp);
    cache = temp.resolve("cache");
    Files.writeString(temp.resolve("V2__größe.sql"), "ALTER TABLE t DROP COLUMN größe;\n");
  }

  @Test
  void nothingOfTheJvmIsOnTheStreamsWhetherAnArchiveIsMadeUsedOrNeither() throws Exception {
    Path fresh = temp.resolve("fresh cache");
    String[] arguments = {"-f", "json", "V2__größe.sql"};
    Result first = run(Map.of("XDG_CACHE_HOME", fresh.toString()), arguments);
    assertThat(archives(fresh)).hasSize(1);
    Result second = run(Map.of("XDG_CACHE_HOME", fresh.toString()), arguments);
    Result without = run(Map.of("SQLLINT_NO_CDS", "1"), arguments);
    assertThat(first.exit()).isEqualTo(1);
    assertThat(new ObjectMapper().readTree(first.out()).at("/findings")).hasSize(2);
    assertThat(first.err()).isEqualTo(SUMMARY);
    assertThat(second).isEqualTo(first);
    assertThat(without).isEqualTo(first);
  }

  @Test
  void launchesThatMakeTheArchiveAtTheSameTimeAllGiveTheSameResult() throws Exception {
    Map<String, String> environment =
        environment(Map.of("XDG_CACHE_HOME", temp.resolve("raced for").toString()));
    List<Launch> launches = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      launches.add(distribution.start(launcher(), environment, "-f", "concise", "V2__größe.sql"));
    }
    List<Result> results = new ArrayList<>();
    for (Launch launch : launches) {
      results.add(launch.result());
    }
    assertThat(results.get(0).exit()).isEqualTo(1);
    assertThat(results.get(0).out()).startsWith("V2__größe.sql:1:1: ").hasLineCount(2);
    assertThat(results).containsOnly(results.get(0));
    assertThat(run(environment, "-f", "concise", "V2__größe.sql")).isEqualTo(results.get(0));
  }

  /** What another Java has left is no archive for this one, even under the name of one. */
  @Test
  void anArchiveOfAnotherJavaIsNotUsed() throws Exception {
    Path other = otherJava();
    assumeThat(other.resolve("bin/java")).exists();
    Path shared = temp.resolve("shared cache");
    Map<String, String> old =
        Map.of("XDG_CACHE_HOME", shared.toString(), "SQLLINT_JAVA", other.toString());
    Map<String, String> now = Map.of("XDG_CACHE_HOME", shared.toString());
    Result first = run(now, "V2__größe.sql");
    Path archive = archives(shared).get(0);
    assertThat(run(old, "V2__größe.sql")).isEqualTo(first);
    for (Path stale : archives(shared)) {
      if (!stale.equals(archive)) {
        // As if the other Java had been upgraded in place to this one and its archive had stayed.
        Path moved = archive.resolveSibling(stale.getFileName());
        Files.delete(archive);
        Files.move(stale, moved);
      }
    }
    assertThat(run(now, "V2__größe.sql")).isEqualTo(first);
    assertThat(run(now, "V2__größe.sql")).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"V2__größe.sql", "--help"})
  void aClosedStandardOutputIsAFailureInOneSentence(String arguments) throws Exception {
    Result result = shell("\"$0\" " + arguments + " >&-");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines())
        .containsExactly("sqllint: cannot write the output: Bad file descriptor");
  }

  @Test
  void aFileIsWrittenThoughStandardOutputIsClosed() throws Exception {
    shell("\"$0\" --output concise:copy V2__größe.sql >&-");
    assertThat(temp.resolve("copy")).content().startsWith("V2__größe.sql:1:1: ").hasLineCount(2);
  }

  @Test
  void aFullDiskIsAFailureInOneSentence() throws Exception {
    assumeThat(Path.of("/dev/full")).exists();
    Result result = shell("\"$0\" V2__größe.sql >/dev/full");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("sqllint: cannot write the output: No space left on device\n");
  }

  @ParameterizedTest
  @CsvSource({"check -f json,1", "operations,0"})
  void aReaderThatStopsEarlyHearsNothingOfIt(String command, int exit) throws Exception {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      sql.append("ALTER TABLE t DROP COLUMN c").append(i).append(";\n");
    }
    Files.writeString(Files.createDirectories(temp.resolve("many")).resolve("V1__.sql"), sql);
    Result result = shell("{ \"$0\" " + command + " many; echo $? >code; } | head -1");
    assertThat(result.out()).hasLineCount(1);
    assertThat(result.err()).doesNotContain("sqllint").doesNotContain("pipe");
    assertThat(temp.resolve("code")).hasContent(Integer.toString(exit));
  }

  @Test
  void aCLocaleOpensAnyNameAndPrintsAscii() throws Exception {
    Result result = run(Map.of("LC_ALL", "C"), "V2__größe.sql");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).contains("V2__gr??e.sql:1:1").matches("\\A\\p{ASCII}*\\z");
    assertThat(run(Map.of("LC_ALL", "C"), "-f", "gcc", "V2__größe.sql").out())
        .startsWith("V2__größe.sql:1:1: warning: ");
  }

  /** A newer one where Debian puts them; none that is there otherwise. */
  private static Path otherJava() throws IOException {
    Path folder = Path.of("/usr/lib/jvm");
    if (Files.notExists(folder)) {
      return folder;
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(java -> java.toString().contains("25")).findFirst().orElse(folder);
    }
  }

  private static List<Path> archives(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }

  private static Path launcher() {
    return distribution.home().resolve("bin/sqllint");
  }

  private static Result run(Map<String, String> more, String... arguments) throws Exception {
    return distribution.run(launcher(), environment(more), arguments);
  }

  /** Runs a line of a shell in which {@code $0} is the launcher. */
  private static Result shell(String line) throws Exception {
    Path out = Files.createTempFile(temp, "out", "");
    Path err = Files.createTempFile(temp, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", line, launcher().toString()).directory(temp.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("LANG", "C.UTF-8");
    builder.environment().putAll(environment(Map.of()));
    int exit = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Result(
        exit,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private static Map<String, String> environment(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SQLLINT_JAVA", System.getProperty("java.home"));
    environment.put("XDG_CACHE_HOME", cache.toString());
    environment.putAll(more);
    return environment;
  }
}
