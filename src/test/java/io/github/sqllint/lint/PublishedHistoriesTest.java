package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.Golden;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The scripts for PostgreSQL that well-known libraries bring along: every statement is understood,
 * and somebody has read every finding.
 */
class PublishedHistoriesTest {
  private static final Pattern NUMBERS = Pattern.compile("\\d+");
  private static final Pattern FLOWABLE_STEP = Pattern.compile("upgradestep\\.(\\d+)\\.to\\.");

  /**
   * Scripts that run one after the other.
   *
   * @param folders in the class path, all of one jar
   * @param names a pattern for the scripts in them
   * @param order of the scripts of one folder
   */
  private record History(
      String golden, List<String> folders, String names, Comparator<String> order) {
    @Override
    public String toString() {
      return golden;
    }
  }

  static Stream<History> histories() {
    String camunda = "org/camunda/bpm/engine/db/";
    return Stream.of(
            Stream.of(
                new History(
                    "camunda-create.golden",
                    List.of(camunda + "create"),
                    "activiti\\.postgres\\..*",
                    Comparator.comparing(PublishedHistoriesTest::camundaPart)),
                new History(
                    "camunda-upgrade.golden",
                    List.of(camunda + "upgrade"),
                    "postgres_.*",
                    Comparator.comparing(PublishedHistoriesTest::camundaVersion, byNumbers())
                        .thenComparing(Comparator.naturalOrder())),
                history("quartz.golden", "org/quartz/impl/jdbcjobstore", "tables_postgres\\.sql"),
                new History(
                    "spring-batch-upgrade.golden",
                    List.of(
                        "org/springframework/batch/core/migration/2.2",
                        "org/springframework/batch/core/migration/5.0",
                        "org/springframework/batch/core/migration/6.0"),
                    "migration-postgresql\\.sql",
                    Comparator.naturalOrder()),
                history(
                    "spring-batch-create.golden",
                    "org/springframework/batch/core",
                    "schema-postgresql\\.sql"),
                history(
                    "spring-session.golden",
                    "org/springframework/session/jdbc",
                    "schema-postgresql\\.sql")),
            flowable("flowable-app-create.golden", "flowable-app-upgrade.golden", "app/"),
            flowable("flowable-cmmn-create.golden", "flowable-cmmn-upgrade.golden", "cmmn/"),
            flowable("flowable-common-create.golden", "flowable-common-upgrade.golden", "common/"),
            flowable("flowable-dmn-create.golden", "flowable-dmn-upgrade.golden", "dmn/"),
            flowable("flowable-engine-create.golden", "flowable-engine-upgrade.golden", ""),
            flowable(
                "flowable-event-registry-create.golden",
                "flowable-event-registry-upgrade.golden",
                "eventregistry/"),
            flowable("flowable-idm-create.golden", "flowable-idm-upgrade.golden", "idm/"))
        .flatMap(histories -> histories);
  }

  private static History history(String golden, String folder, String names) {
    return new History(golden, List.of(folder), names, Comparator.naturalOrder());
  }

  /** Steps from Camunda's own versions are another way to the same tables. */
  private static Stream<History> flowable(String create, String upgrade, String path) {
    String folder = "org/flowable/" + path + "db/";
    return Stream.of(
        new History(
            create,
            path.isEmpty()
                ? List.of("org/flowable/common/db/create", folder + "create")
                : List.of(folder + "create"),
            ".*\\.postgres\\..*",
            Comparator.naturalOrder()),
        new History(
            upgrade,
            List.of(folder + "upgrade"),
            "(?!.*\\.to\\.cam).*\\.postgres\\.upgradestep\\..*",
            Comparator.comparing(PublishedHistoriesTest::flowableVersion, byNumbers())
                .thenComparing(Comparator.naturalOrder())));
  }

  @ParameterizedTest
  @MethodSource("histories")
  void everyStatementIsUnderstoodAndEveryFindingWasRead(History history) throws Exception {
    Report report = Linter.lint(scripts(history), Config.standard(() -> LocalDate.EPOCH));
    assertThat(report.notAnalysed()).isEmpty();
    StringBuilder lines = new StringBuilder();
    lines.append("%d scripts, %d statements%n".formatted(report.files(), report.statements()));
    for (Finding finding : report.findings()) {
      int line = finding.file().position(finding.span().start()).line();
      lines.append(
          "%s:%d %s%n    %s%n"
              .formatted(finding.file().path(), line, finding.rule(), finding.message()));
    }
    Golden.verify("histories/" + history, lines.toString());
  }

  private static List<Script> scripts(History history) throws IOException, URISyntaxException {
    List<Script> scripts = new ArrayList<>();
    for (String folder : history.folders()) {
      URL place = PublishedHistoriesTest.class.getClassLoader().getResource(folder);
      assertThat(place).as(folder).isNotNull();
      try (FileSystem jar = FileSystems.newFileSystem(place.toURI(), Map.of());
          Stream<Path> entries = Files.list(jar.getPath(folder))) {
        List<Path> named =
            entries
                .filter(entry -> entry.getFileName().toString().matches(history.names()))
                .sorted(
                    Comparator.comparing(entry -> entry.getFileName().toString(), history.order()))
                .toList();
        for (Path entry : named) {
          String name = entry.getFileName().toString();
          SourceFile file = new SourceFile(name, sql(Files.readString(entry)));
          scripts.add(Script.whole(file, name, name, Direction.UP, TransactionMode.UNKNOWN));
        }
      }
    }
    assertThat(scripts).isNotEmpty();
    return scripts;
  }

  /** Without the lines that tell Flowable's own runner to call Java. */
  private static String sql(String text) {
    return text.replaceAll("(?m)^execute java \\S+$", "");
  }

  /** The engine's tables first, for the others refer to them. */
  private static int camundaPart(String name) {
    List<String> parts =
        List.of(
            ".engine.",
            ".history.",
            ".identity.",
            ".case.engine.",
            ".case.history.",
            ".decision.engine.",
            ".decision.history.");
    int last = 0;
    for (int i = 0; i < parts.size(); i++) {
      last = name.contains("create" + parts.get(i)) ? i : last;
    }
    return last;
  }

  private static Comparator<List<Integer>> byNumbers() {
    return (one, other) -> {
      for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
        int order = one.get(i).compareTo(other.get(i));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(one.size(), other.size());
    };
  }

  /** The patches of 7.4, as in {@code 7.4_patch_7.4.2_to_7.4.3_1}, come before 7.4 to 7.5. */
  private static List<Integer> camundaVersion(String name) {
    String[] parts = name.split("_patch_");
    if (parts.length > 1) {
      return numbers(parts[1]);
    }
    List<Integer> version = new ArrayList<>(numbers(name.split("_to_")[0]));
    version.add(Integer.MAX_VALUE);
    return version;
  }

  /** 515 is 5.15, 5151 is 5.15.1, 51630 is 5.16.3.0, and 6301 is 6.3.0.1. */
  private static List<Integer> flowableVersion(String name) {
    Matcher step = FLOWABLE_STEP.matcher(name);
    assertThat(step.find()).as(name).isTrue();
    String digits = step.group(1);
    int minor = digits.startsWith("5") && digits.length() > 2 ? 2 : 1;
    List<Integer> version = new ArrayList<>();
    version.add(Integer.valueOf(digits.substring(0, 1)));
    version.add(Integer.valueOf(digits.substring(1, 1 + minor)));
    digits.substring(1 + minor).chars().forEach(digit -> version.add(digit - '0'));
    return version;
  }

  private static List<Integer> numbers(String text) {
    return NUMBERS.matcher(text).results().map(r -> Integer.valueOf(r.group())).toList();
  }
}
