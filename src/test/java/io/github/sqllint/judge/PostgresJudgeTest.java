package io.github.sqllint.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sqllint.judge.Judge.FileVerdict;
import io.github.sqllint.judge.Judge.Verdict;
import io.github.sqllint.source.SourceFile;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Our readings are what PostgreSQL's own parser reads: of the statements that we wrote, and of the
 * migrations that the libraries of the test class path carry.
 */
class PostgresJudgeTest {
  private static final Path STATEMENTS =
      Path.of("src/test/resources/io/github/sqllint/parse/statements");
  private static final List<String> LIBRARIES =
      List.of("camunda-", "flowable-", "quartz-", "spring-batch-", "spring-session-");

  @BeforeAll
  static void thereIsAJudge() {
    Optional<String> missing = Judge.missing();
    if (System.getenv("CI") != null) {
      assertThat(missing).as("why the judge is missing").isEmpty();
    }
    assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
  }

  @Test
  void statementsOfOursAreReadAsPostgresReadsThem() throws IOException {
    List<SourceFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(STATEMENTS)) {
      for (Path path : paths.sorted().toList()) {
        files.add(new SourceFile(path.getFileName().toString(), Files.readString(path)));
      }
    }
    assertAgree(Judge.judge(files), Set.of("agree", "outside"), 1000);
  }

  @Test
  void migrationsOfLibrariesAreReadAsPostgresReadsThem() throws IOException {
    List<SourceFile> files = new ArrayList<>();
    Enumeration<URL> manifests =
        PostgresJudgeTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF");
    while (manifests.hasMoreElements()) {
      if (manifests.nextElement().openConnection() instanceof JarURLConnection jar
          && LIBRARIES.stream().anyMatch(name(jar)::startsWith)) {
        addMigrations(jar.getJarFile(), files);
      }
    }
    // Some hold the name of a class that the library runs.
    assertAgree(Judge.judge(files), Set.of("agree", "outside", "rejected"), 2000);
  }

  private static String name(JarURLConnection jar) {
    String path = jar.getJarFileURL().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void addMigrations(JarFile jar, List<SourceFile> files) throws IOException {
    for (ZipEntry entry : jar.stream().toList()) {
      if (entry.getName().endsWith(".sql") && entry.getName().contains("postgres")) {
        byte[] bytes = jar.getInputStream(entry).readAllBytes();
        files.add(new SourceFile(entry.getName(), new String(bytes, StandardCharsets.UTF_8)));
      }
    }
  }

  private static void assertAgree(List<FileVerdict> verdicts, Set<String> expected, int atLeast) {
    List<String> problems = new ArrayList<>();
    int agreed = 0;
    for (FileVerdict file : verdicts) {
      if (file.split().startsWith("differ")) {
        problems.add(file.path() + ": the statements " + file.split());
      }
      for (Verdict one : file.statements()) {
        if (one.verdict().equals("agree")) {
          agreed++;
        }
        if (!expected.contains(one.verdict())) {
          problems.add(
              "%s:%d: %s: %s".formatted(file.path(), one.line(), one.verdict(), one.why()));
        }
      }
    }
    assertThat(problems).isEmpty();
    assertThat(agreed).as("statements that agree").isGreaterThanOrEqualTo(atLeast);
  }
}
