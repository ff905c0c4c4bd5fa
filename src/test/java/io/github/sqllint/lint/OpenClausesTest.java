package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.layout.MigrationFiles;
import io.github.sqllint.operation.Members;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.source.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Placeholders that stand for whole clauses: what they leave known, and what not. */
class OpenClausesTest {
  private static final String TABLES =
      """
      CREATE TABLE t (id bigint PRIMARY KEY, a int, b varchar(20));
      CREATE TABLE u (id bigint PRIMARY KEY, b int UNIQUE);
      CREATE INDEX t_a ON t (a);
      CREATE VIEW v AS SELECT a FROM t;
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE INDEX i ON t (a) ${options}                             | create-index",
        "CREATE UNIQUE INDEX i ON t (a) {{ options }}                   | create-index",
        "CREATE INDEX i ON t (a) :options                               | create-index",
        "CREATE INDEX i ON t (a) @options@                              | create-index",
        "CREATE INDEX i ON t (a) $OPTIONS                               | create-index",
        "DROP TABLE t ${cascade}                                        | drop-table",
        "DROP VIEW v ${cascade}                                         | drop-view",
        "DROP INDEX i, j ${cascade}                                     | drop-index drop-index",
        "DROP FUNCTION f(int) ${cascade}                                | drop-object",
        "TRUNCATE t ${options}                                          | truncate",
        "CREATE SEQUENCE s ${options}                                   | create-sequence",
        "CREATE SCHEMA s ${options}                                     | create-schema",
        "CREATE EXTENSION e ${schema}                                   | create-extension",
        "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES u (b) ${valid}    | add-foreign-key",
        "ALTER TABLE t ADD CHECK (a > 1) ${valid}                       | add-check",
        "ALTER TABLE t ADD UNIQUE (a) ${options}                        | add-unique",
        "ALTER TABLE t ADD COLUMN c int ${options}                      | add-column",
        "ALTER TABLE t ADD COLUMN c int ${options} NOT NULL             | add-column",
        "ALTER TABLE t DROP COLUMN a ${cascade}, DROP COLUMN b          | drop-column drop-column",
        "ALTER TABLE t DROP CONSTRAINT c ${cascade}                     | drop-constraint",
        "ALTER TABLE t ALTER COLUMN a TYPE bigint ${using}              | change-column-type",
        "CREATE TABLE n (${columns})                                    | create-table",
        "CREATE TABLE n (a int, ${columns})                             | create-table",
        "CREATE TABLE n (a int ${options}, b int)                       | create-table",
        "CREATE TABLE n AS ${query}                                     | create-table-as",
        "CREATE VIEW n AS ${query}                                      | create-view",
        "CREATE MATERIALIZED VIEW n AS {{ query }}                      | create-materialized-view",
        "INSERT INTO t ${rows}                                          | insert",
        "INSERT INTO t (a) VALUES ${rows}                               | insert",
        "INSERT INTO t (a) VALUES (1) ${conflict}                       | insert",
        "UPDATE t SET ${assignments}                                    | update",
        "UPDATE t SET ${assignments} WHERE a = 1                        | update",
        "DELETE FROM t WHERE a = 1 ${more}                              | delete",
        "WITH ${queries} DELETE FROM t                                  | delete",
        "WITH a AS (SELECT 1), ${queries} UPDATE t SET a = 1            | update",
      })
  void theRestOfTheStatementIsUnderstood(String sql, String operations) {
    List<Reading> readings = readings(sql);
    assertThat(
            readings.stream()
                .filter(reading -> !(reading.operation() instanceof Unrecognised))
                .map(reading -> reading.operation().word()))
        .containsExactly(operations.split(" "));
    assertThat(reasons(readings)).singleElement().asString().matches("What “.*” adds is .*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${statement}",
        "{{ statement }}",
        ":statement",
        "@statement@",
        "ALTER TABLE t ${action}",
        "ALTER TABLE t ADD ${action}",
        "ALTER TABLE t ADD CONSTRAINT c ${definition}",
        "ALTER TABLE t ALTER COLUMN a ${action}",
        "ALTER TABLE t DETACH PARTITION p ${concurrently}",
        "CREATE INDEX ${concurrently} i ON t (a)",
        "CREATE ${unique} INDEX i ON t (a)",
        "CREATE INDEX i ON t ${using} (a)",
        "CREATE TABLE n ${definition}",
        "CREATE TYPE n ${definition}",
        "DROP INDEX ${concurrently} i",
        "LOCK TABLE t ${mode}",
        "COMMIT ${chain}",
        "VACUUM (${options}) t",
        "REINDEX (${options}) TABLE t",
        "ALTER INDEX i ${action}",
        "ALTER VIEW v ${action}",
        "ALTER FUNCTION f(int) ${action}",
        "ALTER POLICY p ON t ${action}",
        "ALTER SEQUENCE s ${action}",
        "WITH a AS (SELECT 1) ${statement}",
      })
  void whatDecidesIsNotGuessed(String sql) {
    List<Reading> readings = readings(sql);
    assertThat(readings).singleElement();
    assertThat(reasons(readings)).singleElement().asString().matches("What “.*” stands for is .*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE INDEX ${concurrently} i ON t (a)        | create index   | t",
        "CREATE ${unique} INDEX i ON t (a)              | create index   | t",
        "CREATE INDEX i ON t ${using} (a)               | create index   | t",
        "CREATE ${temporary} TABLE n (a int)            | create table   | n",
        "CREATE TRIGGER g ${when} ON t EXECUTE FUNCTION f() | create trigger | t",
        "ALTER TABLE t ${action}                        | alter table    | t",
        "LOCK TABLE t ${mode}                           | lock           | t",
      })
  void theKindAndTheTargetAreKnownAllTheSame(String sql, String kind, String relation) {
    assertThat(readings(sql).get(0).operation())
        .isInstanceOfSatisfying(
            Unrecognised.class,
            unread -> {
              assertThat(unread.kind()).isEqualTo(kind);
              assertThat(unread.relation()).hasToString("Optional[" + relation + "]");
            });
  }

  @Test
  void anActionThatIsFilledInHidesNoOther() {
    List<Reading> readings = readings("ALTER TABLE t ${action}, DROP COLUMN b");
    assertThat(readings).extracting(r -> r.operation().word()).contains("drop-column");
    assertThat(reasons(readings)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES u (b) ${valid}",
        "ALTER TABLE t ADD CHECK (a > 1) ${valid}",
        "ALTER TABLE t ADD COLUMN c int NOT NULL ${default}",
        "ALTER TABLE t ADD COLUMN c int ${default} NOT NULL",
        "ALTER TABLE t ALTER COLUMN b TYPE varchar(40) ${using}",
        "UPDATE t SET ${assignments}",
        "UPDATE t SET a = 1 ${where}",
        "DELETE FROM t ${where}",
        "DELETE FROM t USING u ${where}",
        "UPDATE t SET a = u.b FROM u ${where}",
        "CREATE TABLE n (${columns}); CREATE INDEX i ON n (a)",
      })
  void nothingIsClaimedThatTheClauseMayChange(String sql) {
    assertThat(rules(sql)).isSubsetOf("unparsed-statement");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE INDEX i ON t (a) ${options}                 | add-index-without-concurrently",
        "ALTER TABLE t ADD UNIQUE (a) ${options}            | add-unique-without-index",
        "DROP TABLE u ${cascade}                            | drop-table",
        "TRUNCATE u ${cascade}                              | truncate-table",
        "ALTER TABLE t ALTER COLUMN a TYPE bigint ${using}  | change-column-type",
      })
  void whatIsKnownIsStillJudged(String sql, String rule) {
    assertThat(rules(sql)).contains(rule).doesNotContain("fails-on-server");
  }

  @Test
  void aDropMayTakeWhatDependsOnItAlong() {
    assertThat(rules("DROP TABLE t ${cascade};\nDROP VIEW v")).doesNotContain("unknown-object");
  }

  private static List<Reading> readings(String sql) {
    SourceFile file = new SourceFile("a.sql", sql);
    MigrationFiles files = MigrationFiles.of(List.of(file), Optional.of("plain"));
    List<Reading> readings = new ArrayList<>();
    ScriptReader.read(files.projects().get(0).history().scripts().get(0))
        .statements()
        .forEach(statement -> readings.addAll(statement.readings()));
    readings.forEach(reading -> assertThat(Members.of(reading.operation())).isNotNull());
    return readings;
  }

  private static List<String> reasons(List<Reading> readings) {
    return readings.stream()
        .map(Reading::operation)
        .filter(Unrecognised.class::isInstance)
        .map(operation -> ((Unrecognised) operation).reason())
        .toList();
  }

  private static List<String> rules(String sql) {
    List<SourceFile> files =
        List.of(
            new SourceFile("1.sql", TABLES),
            new SourceFile("2.sql", "SET lock_timeout = '1s';\n" + sql + ";\n"));
    MigrationFiles read = MigrationFiles.of(files, Optional.of("plain"));
    return Linter.lintAll(
            List.of(read.projects().get(0).history()), Config.standard(LocalDate::now))
        .findings()
        .stream()
        .map(Finding::rule)
        .toList();
  }
}
