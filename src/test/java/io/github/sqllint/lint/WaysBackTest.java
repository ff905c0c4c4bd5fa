package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.layout.MigrationFiles;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Severity;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Down scripts in a check. */
class WaysBackTest {

  @Test
  void aLockOnTheWayBackWeighsOneLess() {
    List<Finding> findings =
        lint(
            "1_users.up.sql", "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
            "1_users.down.sql", "DROP TABLE users;",
            "2_email.up.sql", "DROP INDEX CONCURRENTLY IF EXISTS users_email;",
            "2_email.down.sql", "CREATE INDEX users_email ON users (email);");
    Finding finding = only(findings, "add-index-without-concurrently");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.direction()).isEqualTo(Direction.DOWN);
    assertThat(finding.file().path()).isEqualTo("2_email.down.sql");
  }

  @Test
  void aTypeThatTheWayThereUsedIsSomewhereAlthoughNoMigrationMadeIt() {
    List<Finding> findings =
        lint(
            "1_limits.up.sql",
            "CREATE TABLE a (id int); CREATE TABLE limits (ceiling uint256);",
            "1_limits.down.sql",
            "DROP TABLE limits; DROP TABLE a;",
            "2_limits.up.sql",
            "DROP TABLE limits;",
            "2_limits.down.sql",
            "CREATE TABLE limits (ceiling uint256);");
    assertThat(findings).extracting(Finding::rule).doesNotContain("failing-down");
  }

  @Test
  void whatOnlyTheWayThereCanHarmIsNotSoughtOnTheWayBack() {
    List<Finding> findings =
        lint(
            "1_users.up.sql", "CREATE TABLE users (id bigint PRIMARY KEY);",
            "1_users.down.sql", "DROP TABLE users;");
    assertThat(findings).extracting(Finding::rule).doesNotContain("drop-table");
  }

  @Test
  void aDownScriptIsToldOfBehindItsUpScript() {
    List<Finding> findings =
        lint(
            "1_users.up.sql", "CREATE TABLE users (id bigint PRIMARY KEY);",
            "1_users.down.sql", "-- later",
            "2_email.up.sql", "ALTER TABLE users ADD COLUMN email text;",
            "2_email.down.sql", "SELECT 1;");
    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals("empty-down"))
        .extracting(finding -> finding.file().path())
        .containsExactly("1_users.down.sql", "2_email.down.sql");
  }

  @Test
  void oneFindingNamesAllThatIsLeft() {
    Finding finding =
        only(
            lint(
                "1_users.up.sql",
                "CREATE TYPE mood AS ENUM ('good'); CREATE TABLE users (id bigint, m mood);"
                    + " CREATE TABLE orders (id bigint);",
                "1_users.down.sql",
                "DROP TABLE users;"),
            "incomplete-down");
    assertThat(finding.message()).contains("mood: left over").contains("orders: left over");
  }

  @Test
  void aProjectWithoutDownScriptsIsToldOnce() {
    List<Finding> findings =
        lint(
            "1_a.up.sql", "CREATE TABLE a (id bigint PRIMARY KEY);",
            "2_b.up.sql", "CREATE TABLE b (id bigint PRIMARY KEY);",
            "3_c.up.sql", "CREATE TABLE c (id bigint PRIMARY KEY);");
    assertThat(findings).filteredOn(f -> f.rule().equals("missing-down")).hasSize(1);
  }

  @Test
  void aToolWithoutDownScriptsMissesNone() {
    List<Finding> findings =
        lint("V1__a.sql", "CREATE TABLE a (id bigint PRIMARY KEY);", "V2__b.sql", "SELECT 1;");
    assertThat(findings).extracting(Finding::rule).doesNotContain("missing-down");
  }

  @Test
  void aDownScriptThatIsNotUnderstoodIsSaidToBe() {
    Report report =
        report(
            "1_a.up.sql", "CREATE TABLE a (id bigint PRIMARY KEY);",
            "1_a.down.sql", "FROBNICATE a;");
    assertThat(report.notAnalysed()).hasSize(1);
  }

  private static Finding only(List<Finding> findings, String rule) {
    List<Finding> found = findings.stream().filter(f -> f.rule().equals(rule)).toList();
    assertThat(found).as(findings.toString()).hasSize(1);
    return found.get(0);
  }

  private static List<Finding> lint(String... namesAndTexts) {
    return report(namesAndTexts).findings();
  }

  private static Report report(String... namesAndTexts) {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.add(new SourceFile(namesAndTexts[i], namesAndTexts[i + 1]));
    }
    return Linter.lintAll(
        MigrationFiles.of(files, Optional.empty()).projects().stream()
            .map(MigrationFiles.Project::history)
            .toList(),
        Config.standard(() -> LocalDate.EPOCH));
  }
}
