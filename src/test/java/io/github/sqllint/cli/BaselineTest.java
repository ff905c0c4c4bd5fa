package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
  @TempDir Path repository;

  @BeforeEach
  void itIsARepository() throws IOException {
    Files.createDirectories(repository.resolve(".git"));
    write(".sqllint.yml", "rules: {missing-lock-timeout: off}");
    write("db/V1__a.sql", "DROP TABLE b;\nDROP TABLE a;\n");
  }

  @Test
  void knownFindingsDoNotCountAndNewOnesDo() throws IOException {
    assertThat(run("baseline", "db").err()).isEqualTo(baseline() + ": 2 findings, 2 new, 0 gone\n");
    Run known = run("check", "db");
    assertThat(known.exit()).isZero();
    assertThat(known.out()).isEmpty();
    assertThat(known.err())
        .isEqualTo("nothing found in 1 migration (2 statements); 2 known from the baseline\n");
    assertThat(run("check", "-f", "json", "db").out()).contains("\"known\": 2");

    write("db/V1__a.sql", "-- moved\n\nDROP   TABLE b;\n\nDROP TABLE a; DROP TABLE c;\n");
    Run more = run("check", "db");
    assertThat(more.exit()).isEqualTo(1);
    assertThat(more.out()).containsOnlyOnce("[drop-table]").contains("of c are lost");
  }

  @Test
  void whatIsMendedGoesWithTheNextWriteAndTheOrderIsStable() throws IOException {
    write("db/V2__b.sql", "TRUNCATE z;\nDROP TABLE y;\n");
    run("baseline", "db");
    String before = Files.readString(repository.resolve(".sqllint-baseline.json"));
    assertThat(before.lines())
        .hasSize(7)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).isEqualTo("{\"version\": 1,");
              assertThat(lines.get(2))
                  .startsWith("  {\"path\": \"db/V1__a.sql\", \"rule\": \"drop-table\", \"fing");
              assertThat(lines.get(4)).contains("db/V2__b.sql").contains("drop-table");
              assertThat(lines.get(5)).contains("db/V2__b.sql").contains("truncate-table");
            });
    run("baseline", "db");
    assertThat(repository.resolve(".sqllint-baseline.json")).hasContent(before);

    write("db/V1__a.sql", "DROP TABLE a;\n");
    assertThat(run("baseline", "db").err()).contains("3 findings, 0 new, 1 gone");
  }

  @Test
  void theBaselineOfOtherPathsStays() throws IOException {
    write("jobs/V1__c.sql", "DROP TABLE c;\n");
    write("old/V1__d.sql", "DROP TABLE d;\n");
    run("baseline", ".");
    Files.delete(repository.resolve("old/V1__d.sql"));

    assertThat(run("baseline", "db").err()).contains("3 findings, 0 new, 1 gone");
    assertThat(run("check", ".").exit()).isZero();
  }

  @Test
  void aFileMayBeNamed() throws IOException {
    Path file = repository.resolve("known.json");
    run("baseline", "--baseline", file.toString(), "db");

    assertThat(run("check", "db").exit()).isEqualTo(1);
    assertThat(run("check", "--baseline", file.toString(), "db").exit()).isZero();
    write(".sqllint.yml", "baseline: known.json\nrules: {missing-lock-timeout: off}");
    assertThat(run("check", "db").exit()).isZero();
    Files.delete(file);
    assertThat(run("check", "db").exit()).isEqualTo(2);
    assertThat(run("check", "db").err()).contains("known.json; 'sqllint baseline' writes it");
  }

  @Test
  void aFileThatIsNoBaselineIsRefused() throws IOException {
    for (String text :
        new String[] {
          "",
          "[]",
          "{",
          "{}",
          "{\"version\": 2, \"findings\": []}",
          "{\"findings\": [1]}",
          "{\"findings\": [{\"rule\": \"x\"}]}",
          "{\"findings\": [{\"rule\": 1}]}",
          "{\"version\": 1,\n<<<<<<< ours\n",
          "{\"other\": 1}",
          "{\"version\": 1, \"findings\": []} {}",
          "\0"
        }) {
      write(".sqllint-baseline.json", text);
      Run run = run("check", "db");
      assertThat(run.exit()).as(text).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .contains(".sqllint-baseline.json is no baseline: ")
          .doesNotContain("defect")
          .hasLineCount(1);
    }
    write(".sqllint-baseline.json", "{\"version\": 1,\n<<<<<<< ours\n");
    assertThat(run("check", "db").err()).contains("line 2: no JSON");
    write(".sqllint-baseline.json", "{\"version\": 1, \"findings\": [\n");
    assertThat(run("check", "db").err())
        .endsWith("line 2: no JSON: Unexpected end-of-input: expected close marker for Array\n");
  }

  @Test
  void nothingIsWrittenWhereAMigrationCannotBeRead() throws IOException {
    Files.write(repository.resolve("db/V2__b.sql"), new byte[] {0});
    Run run = run("baseline", "db");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("no baseline is written");
    assertThat(repository.resolve(".sqllint-baseline.json")).doesNotExist();
  }

  private String baseline() {
    return repository.resolve(".sqllint-baseline.json").toString();
  }

  private Run run(String... args) {
    String[] words = args.clone();
    int last = words.length - 1;
    words[last] = repository.resolve(words[last]).normalize().toString();
    return Run.of(words);
  }

  private void write(String path, String text) throws IOException {
    Path file = repository.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
