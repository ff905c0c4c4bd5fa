package io.github.sqllint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.Distribution.Launch;
import io.github.sqllint.Distribution.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher's archive of classes: made once, and never the reason that a run fails. */
@Timeout(120)
class LauncherArchiveTest {
  private static final String MAKES = "<-XX:ArchiveClassesAtExit=";
  private static final String USES = "<-XX:SharedArchiveFile=";
  private static final String WRITES = "[ -z \"$archive\" ] || echo classes >\"$archive\"; exit 7";

  @TempDir Path temp;
  private Distribution distribution;
  private Path cache;

  @BeforeEach
  void aDistribution() throws IOException {
    distribution = Distribution.in(temp);
    Files.setLastModifiedTime(distribution.jar(), FileTime.from(Instant.EPOCH));
    cache = temp.resolve("my cache");
  }

  @Test
  void theFirstRunMakesAnArchiveThatLaterRunsUse() throws Exception {
    Path java = distribution.java("jdk", "17.0.15", WRITES);
    Result first = run(java);
    assertThat(first.exit()).isEqualTo(7);
    assertThat(first.out()).contains(MAKES).contains("<-Dsqllint.warmup=1>").contains("<x>\n");
    for (int i = 0; i < 2; i++) {
      Result next = run(java);
      assertThat(next.exit()).isEqualTo(7);
      assertThat(next.out()).contains(USES).doesNotContain(MAKES).doesNotContain("warmup");
    }
    assertThat(files()).singleElement().asString().endsWith(".jsa");
  }

  @Test
  void itIsTheSameOneWhereverTheLauncherIsCalledFrom() throws Exception {
    Path java = distribution.java("jdk", "17.0.15", WRITES);
    Map<String, String> environment = environment(java);
    distribution.run(Path.of("a folder/sqllint/bin/sqllint"), environment);
    Path link =
        Files.createSymbolicLink(temp.resolve("link"), Path.of("a folder/sqllint/bin/sqllint"));
    assertThat(distribution.run(Path.of("link"), environment).out()).contains(USES);
    assertThat(link).exists();
    assertThat(files()).hasSize(1);
  }

  @Test
  void withoutACacheFolderOfItsOwnTheHomeFoldersIsTaken() throws Exception {
    Path java = distribution.java("jdk", "17.0.15", WRITES);
    Map<String, String> environment = environment(java);
    environment.put("XDG_CACHE_HOME", "relative");
    environment.put("HOME", cache.toString());
    distribution.run(environment);
    assertThat(distribution.run(environment).out()).contains(USES + cache + "/.cache/sqllint/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"more", ""})
  void aDamagedArchiveIsMadeAgain(String content) throws Exception {
    Path java = distribution.java("jdk", "17.0.15", WRITES);
    run(java);
    Path archive = files().get(0);
    Files.writeString(archive, content, StandardOpenOption.TRUNCATE_EXISTING);
    assertThat(run(java).out()).contains(MAKES).doesNotContain(USES);
    assertThat(files()).hasSize(1);
    assertThat(run(java).out()).contains(USES);
  }

  @Test
  void anotherJarGetsAnotherArchive() throws Exception {
    Path java = distribution.java("jdk", "17.0.15", WRITES);
    run(java);
    Files.writeString(distribution.jar(), "new");
    Files.setLastModifiedTime(distribution.jar(), FileTime.from(Instant.EPOCH));
    assertThat(run(java).out()).contains(MAKES).doesNotContain(USES);
    assertThat(files()).hasSize(1);
  }

  @Test
  void aJarThatIsWrittenAgainGetsAnotherArchiveForTheJvmComparesTimes() throws Exception {
    Path java = distribution.java("jdk", "17.0.15", WRITES);
    run(java);
    FileTime later = FileTime.from(Instant.now().plusSeconds(60));
    Files.setLastModifiedTime(distribution.jar(), later);
    assertThat(run(java).out()).contains(MAKES).doesNotContain(USES);
  }

  @Test
  void anUpgradedJavaGetsAnotherArchive() throws Exception {
    Path java = distribution.java("jdk", "17.0.15", WRITES);
    run(java);
    distribution.java("jdk", "17.0.16", WRITES);
    assertThat(run(java).out()).contains(MAKES).doesNotContain(USES);
    assertThat(run(java).out()).contains(USES);
  }

  @Test
  void aCacheFolderThatCannotBeWrittenIsDoneWithout() throws Exception {
    Path java = distribution.java("jdk", "17.0.15", WRITES);
    Files.writeString(cache, "a file");
    Result result = run(java);
    assertThat(result.exit()).isEqualTo(7);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).doesNotContain(MAKES).doesNotContain(USES).contains("<x>\n");
  }

  @Test
  void aDiskThatIsFullIsDoneWithout() throws Exception {
    Path java =
        distribution.java("jdk", "17.0.15", "[ -z \"$archive\" ] || : >\"$archive\"; exit 7");
    assertThat(run(java).exit()).isEqualTo(7);
    Result next = run(java);
    assertThat(next.exit()).isEqualTo(7);
    assertThat(next.out()).doesNotContain(MAKES).doesNotContain(USES);
    assertThat(next.err()).isEmpty();
  }

  @Test
  void aJavaThatMakesNoArchiveIsAskedOnce() throws Exception {
    Path java = distribution.java("jdk", "17.0.15");
    assertThat(run(java).out()).contains(MAKES);
    assertThat(run(java).out()).doesNotContain(MAKES).doesNotContain(USES).contains("<x>\n");
  }

  @Test
  void aRunThatIsKilledWhileItMakesOneLeavesNothing() throws Exception {
    Path killed = distribution.java("jdk", "17.0.15", "kill -9 $$");
    assertThat(run(killed).exit()).isEqualTo(137);
    assertThat(files()).isEmpty();
    Path java = distribution.java("jdk", "17.0.15", WRITES);
    assertThat(run(java).out()).contains(MAKES);
  }

  @Test
  void aVariableTurnsItOff() throws Exception {
    Map<String, String> environment = environment(distribution.java("jdk", "17.0.15", WRITES));
    environment.put("SQLLINT_NO_CDS", "1");
    assertThat(distribution.run(environment).out()).doesNotContain(MAKES);
    assertThat(files()).isEmpty();
  }

  @Test
  void launchesAtTheSameTimeDoNotDisturbEachOther() throws Exception {
    Path java =
        distribution.java(
            "jdk", "17.0.15", "sleep 0.2; [ -z \"$archive\" ] || echo $$ >\"$archive\"; exit 7");
    List<Launch> launches = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      launches.add(distribution.start(launcher(), environment(java), "x"));
    }
    for (Launch launch : launches) {
      Result result = launch.result();
      assertThat(result.exit()).isEqualTo(7);
      assertThat(result.out()).contains("<x>\n");
      assertThat(result.err()).isEmpty();
    }
    assertThat(files()).isNotEmpty().allMatch(file -> file.toString().endsWith(".jsa"));
    assertThat(run(java).out()).contains(USES);
  }

  /** Java itself would crash on an archive that is cut off, and print what it thinks of others. */
  @Test
  void aRealJavaRunsTheSameWithAnArchiveWithoutAndWithADamagedOne() throws Exception {
    writeJar();
    Map<String, String> environment = environment(Path.of(System.getProperty("java.home")));
    for (int run = 0; run < 2; run++) {
      assertThat(distribution.run(environment, "a", "b")).isEqualTo(new Result(2, "a b\n", ""));
    }
    Path archive = files().get(0);
    byte[] whole = Files.readAllBytes(archive);
    for (byte[] damaged : List.of(half(whole), "nothing".getBytes(), changed(whole))) {
      Path fresh = Files.write(temp.resolve("damaged"), damaged);
      Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING);
      assertThat(distribution.run(environment, "c")).isEqualTo(new Result(1, "c\n", ""));
      assertThat(distribution.run(environment, "c")).isEqualTo(new Result(1, "c\n", ""));
    }
  }

  /** The program of the jar in the test with a real Java. */
  static final class Echo {
    public static void main(String[] arguments) {
      try (PrintStream out = System.out) {
        out.println(String.join(" ", arguments));
      }
      System.exit(arguments.length);
    }
  }

  private void writeJar() throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
    String path = Echo.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(distribution.jar());
        JarOutputStream jar = new JarOutputStream(file, manifest)) {
      jar.putNextEntry(new JarEntry(path));
      Echo.class.getClassLoader().getResourceAsStream(path).transferTo(jar);
    }
  }

  private static byte[] half(byte[] whole) {
    return Arrays.copyOf(whole, whole.length / 2);
  }

  private static byte[] changed(byte[] whole) {
    byte[] changed = whole.clone();
    for (int i = whole.length / 2; i < whole.length; i++) {
      changed[i] ^= 0x55;
    }
    return changed;
  }

  private Path launcher() {
    return distribution.home().resolve("bin/sqllint");
  }

  private Result run(Path java) throws Exception {
    return distribution.run(launcher(), environment(java), "x");
  }

  private Map<String, String> environment(Path java) {
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA_HOME", java.toString());
    environment.put("XDG_CACHE_HOME", cache.toString());
    return environment;
  }

  /** All files of the cache but the mark that a Java makes no archives. */
  private List<Path> files() throws IOException {
    if (Files.notExists(cache)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(cache)) {
      return all.filter(Files::isRegularFile).filter(file -> !file.endsWith("none")).toList();
    }
  }
}
