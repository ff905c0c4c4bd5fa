package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configuration files on disk, as commands find and obey them. */
class ConfigTest {
  @TempDir Path repository;

  @BeforeEach
  void itIsARepository() throws IOException {
    Files.createDirectories(repository.resolve(".git"));
  }

  @Test
  void theNearestFileAboveAPathHolds() throws IOException {
    write(".sqllint.yml", "rules: {drop-table: off}");
    write("api/.sqllint.yml", "rules: {drop-table: error}");
    write("api/db/V1__a.sql", "DROP TABLE t;");
    write("jobs/db/V1__a.sql", "DROP TABLE t;");

    assertThat(lint("jobs/db").out()).doesNotContain("drop-table");
    assertThat(lint("api/db").out()).contains("error[drop-table]");
    assertThat(lint("api/db/V1__a.sql").out()).contains("error[drop-table]");
    assertThat(lint("api/db", "jobs/db").out()).containsOnlyOnce("[drop-table]");
  }

  @Test
  void aFileAboveTheRepositoryDoesNotHold() throws IOException {
    write(".sqllint.yml", "rules: {drop-table: off}");
    write("inner/V1__a.sql", "DROP TABLE t;");
    Files.createDirectories(repository.resolve("inner/.git"));

    assertThat(lint("inner").out()).contains("[drop-table]");
  }

  @Test
  void theCommandLineWins() throws IOException {
    write(".sqllint.yml", "rules: {drop-table: off}\nfail-on: never\nopinions: true");
    write("db/V1__a.sql", "CREATE TABLE t (id bigint PRIMARY KEY, b json);\nDROP TABLE u;");
    String db = repository.resolve("db").toString();

    assertThat(Run.of(db).out()).contains("[json-column]").doesNotContain("[drop-table]");
    assertThat(Run.of(db).exit()).isZero();
    Run other =
        Run.of("--rule", "drop-table=error", "--rule=json-column=off", "--fail-on=error", db);
    assertThat(other.out()).contains("error[drop-table]").doesNotContain("[json-column]");
    assertThat(other.exit()).isEqualTo(1);
    assertThat(Run.of("--no-config", db).out())
        .contains("warning[drop-table]")
        .doesNotContain("[json-column]");
    assertThat(Run.of("--no-config", "--rule", "json-column", db).out())
        .contains("[json-column]")
        .doesNotContain("[unqualified-name]");
    assertThat(Run.of("--no-config", "--opinions", db).out()).contains("[unqualified-name]");
  }

  @Test
  void aNamedFileHoldsForEveryPath() throws IOException {
    write(".sqllint.yml", "rules: {drop-table: error}");
    Path other = write("ci/strict.yml", "rules: {drop-table: info}");
    write("db/V1__a.sql", "DROP TABLE t;");

    assertThat(lint("--config", other.toString(), "db").out()).contains("info[drop-table]");
    assertThat(lint("--config", "no-such.yml", "db").err())
        .contains("no-such.yml cannot be read: no such file or folder");
  }

  @Test
  void excludedFilesAreNeitherLintedNorHistory() throws IOException {
    write(".sqllint.yml", "exclude: ['*.seed.sql', db/old, '**/tmp/**']");
    write("db/V1__a.sql", "DROP TABLE a;");
    write("db/V2__b.seed.sql", "DROP TABLE b;");
    write("db/old/V1__c.sql", "DROP TABLE c;");
    write("db/x/tmp/V1__d.sql", "DROP TABLE d;");

    assertThat(lint("db").err()).endsWith("in 1 of 1 migration (1 statement)\n");
    Run named = lint("db/V2__b.seed.sql");
    assertThat(named.exit()).isZero();
    assertThat(named.out()).isEmpty();
    assertThat(lint("--exclude", "db", "db/V1__a.sql").out()).isEmpty();
  }

  @Test
  void smallAndEmptyTablesTakeNoTime() throws IOException {
    write("V1__a.sql", "CREATE INDEX i ON plans (a);\nALTER TABLE plans ADD b int NOT NULL;");

    assertThat(lint("--rule=missing-lock-timeout=off", ".").out())
        .contains("[add-index-without-concurrently]")
        .contains("[add-column-not-null-without-default]");
    assertThat(lint("--small-tables", "x,Plans", ".").out())
        .doesNotContain("[add-index-without-concurrently]")
        .contains("[add-column-not-null-without-default]");
    assertThat(lint("--empty-tables", "public.plans", ".").out())
        .doesNotContain("[add-index-without-concurrently]")
        .doesNotContain("[add-column-not-null-without-default]");
  }

  @Test
  void scriptsOfNoToolRunAsTheTeamSays() throws IOException {
    write("1.sql", "SELECT 1;\nCREATE INDEX CONCURRENTLY i ON t (a);");

    assertThat(lint("--in-transaction=true", ".").out()).contains("[concurrently-in-transaction]");
    assertThat(lint("--in-transaction=false", ".").out())
        .doesNotContain("[concurrently-in-transaction]");
  }

  @Test
  void standardInputHasTheConfigurationOfItsName() throws IOException {
    write("db/.sqllint.yml", "rules: {drop-table: off}");
    String name = repository.resolve("db/V1__a.sql").toString();

    assertThat(Run.withInput("DROP TABLE t;", "-").out()).contains("[drop-table]");
    assertThat(Run.withInput("DROP TABLE t;", "--stdin-filename", name, "-").out())
        .doesNotContain("[drop-table]");
  }

  @Test
  void mistakesEndTheRunWithFileAndLine() throws IOException {
    write("db/V1__a.sql", "DROP TABLE t;");
    for (String command : new String[] {"check", "locks", "operations", "rollback", "config"}) {
      write("db/.sqllint.yml", "opinions: true\nfail_on: error");
      Run run = Run.of(command, repository.resolve("db").toString());
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .startsWith("sqllint: ")
          .endsWith(".sqllint.yml:2: no key 'fail_on'; did you mean 'fail-on'?\n");
    }
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws IOException {
    Files.write(repository.resolve(".sqllint.yml"), new byte[] {'a', 0, (byte) 0xFF});
    write("V1__a.sql", "DROP TABLE t;");

    assertThat(lint(".").exit()).isEqualTo(2);
    assertThat(lint(".").err()).contains(".sqllint.yml is binary");
  }

  @Test
  void aLinkThatLeadsNowhereIsAFileThatCannotBeRead() throws IOException {
    Files.createSymbolicLink(repository.resolve(".sqllint.yml"), Path.of("elsewhere.yml"));
    write("V1__a.sql", "DROP TABLE t;");

    assertThat(lint(".").exit()).isEqualTo(2);
    assertThat(lint(".").err()).contains(".sqllint.yml cannot be read: no such file or folder");
  }

  @Test
  void anEmptyNameIsNoName() throws IOException {
    write("V1__a.sql", "DROP TABLE t;");

    Run run = lint("--config=", ".");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("sqllint: --config: the name of the file is empty\n");
  }

  @Test
  void theEffectiveValuesAreShownWithTheirOrigin() throws IOException {
    write(".sqllint.yml", "\ndb-version: 12\nrules:\n  drop-table: off\n");
    write("db/V1__a.sql", "SELECT 1;");
    String db = repository.resolve("db").toString();

    assertThat(Run.of("config", "--fail-on=error", "--rule", "drop-column=error", db).out())
        .containsPattern("db-version +12 +\\(.*\\.sqllint\\.yml:2\\)")
        .containsPattern("rules +\\{drop-table: off, drop-column: error\\} .*yml:3, --rule\\)")
        .containsPattern("fail-on +error +\\(--fail-on\\)")
        .containsPattern("layout +auto +\\(default\\)");
    assertThat(Run.of("config", "-f", "json", db).out())
        .contains("\"key\": \"db-version\",\n          \"value\": 12,")
        .contains("\"drop-table\": \"off\"");
    assertThat(Run.of("config", "--no-config", db).out()).contains("no configuration file");
    assertThat(Run.of("config", "nowhere").exit()).isEqualTo(2);
  }

  private Run lint(String... args) {
    String[] words = args.clone();
    for (int i = 0; i < words.length; i++) {
      boolean value = i > 0 && words[i - 1].matches("--(config|exclude|.*-tables)");
      if (!words[i].startsWith("-") && !value) {
        words[i] = repository.resolve(words[i]).normalize().toString();
      }
    }
    return Run.of(words);
  }

  private Path write(String path, String text) throws IOException {
    Path file = repository.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
