package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.layout.History;
import io.github.sqllint.layout.MigrationFiles;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.source.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files that psql runs in the place of a line of another file. */
class IncludedFilesTest {
  private static final String USERS = "CREATE TABLE users (id bigint PRIMARY KEY, email text);\n";
  private static final String INDEX = "CREATE INDEX users_email ON users (email);\n";

  private final List<SourceFile> files = new ArrayList<>();

  @Test
  void aFindingIsOnTheIncludedFilesOwnLines() {
    file("001.sql", USERS);
    file("002.sql", "\\ir parts/index.sql\n");
    file("parts/index.sql", "\n" + INDEX);
    Report report = lint();
    assertThat(report.findings())
        .filteredOn(finding -> finding.rule().equals("add-index-without-concurrently"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.toString()).startsWith("parts/index.sql:2:1: "));
    assertThat(report.notAnalysed()).isEmpty();
  }

  @Test
  void whatIsIncludedTakesEffectInItsPlace() {
    file("001.sql", "\\ir parts/users.sql\n" + INDEX);
    file("parts/users.sql", USERS);
    assertThat(rules()).containsExactly();
  }

  @Test
  void aFileThatAnotherOneIncludesRunsOnlyThere() {
    file("001_users.sql", USERS);
    file("002_index.sql", INDEX);
    file("all.sql", "\\i 001_users.sql\n\\include '002_index.sql'\n");
    assertThat(rules()).containsExactly();
    assertThat(lint().statements()).isEqualTo(4);
  }

  @Test
  void filesThatIncludeEachOtherEndWithASentence() {
    file("001.sql", USERS + "\\ir 002.sql\n");
    file("002.sql", "\\ir 001.sql\nSELECT 1;\n");
    file("003.sql", "\\ir 003.sql\n");
    assertThat(lint().notAnalysed())
        .extracting(one -> one.file().path() + ":" + one.line() + ": " + one.reason())
        .contains(
            "003.sql:1: What \\ir runs from 003.sql is not followed: that file is being run"
                + " already.");
  }

  @Test
  void filesThatIncludeEachOtherVeryOftenEnd() {
    for (int i = 0; i < 40; i++) {
      file("f" + i + ".sql", ("\\ir f" + (i + 1) + ".sql\n").repeat(3));
    }
    file("f40.sql", "SELECT 1;\n");
    assertThat(lint().notAnalysed()).isNotEmpty();
  }

  @Test
  void aNameThatAVariableGivesIsNotKnown() {
    file("001.sql", "\\i :folder/users.sql\n\\i `ls`\n\\i\n");
    assertThat(lint().notAnalysed())
        .extracting(Report.NotAnalysed::line, Report.NotAnalysed::reason)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                1, "What \\i runs from :folder/users.sql is known only where it runs."))
        .hasSize(3);
  }

  @Test
  void aNameThatTheScriptSetsIsKnown() {
    file("001.sql", "\\set folder parts\n\\set name :folder '/users' .sql\n\\ir :name\n" + INDEX);
    file("parts/users.sql", USERS);
    assertThat(lint().notAnalysed()).isEmpty();
    assertThat(rules()).isEmpty();
  }

  @Test
  void aValueThatDoublesManyTimesIsNotKnown() {
    file("001.sql", "\\set a x\n" + "\\set a :a:a\n".repeat(100) + "\\ir :a\n");
    assertThat(lint().notAnalysed()).hasSize(1);
  }

  @Test
  void aNameThatAConditionOrAQuerySetsIsNotKnown() {
    file("001.sql", "\\set a x.sql\n\\if :b\n\\set a y.sql\n\\endif\n\\ir :a\n");
    file("002.sql", "\\set a x.sql\nSELECT 'y.sql' AS a \\gset\n\\ir :a\n");
    file("003.sql", "\\set a x.sql\n\\unset a\n\\ir :a\n");
    file("x.sql", "SELECT 1;\n");
    assertThat(lint().notAnalysed())
        .extracting(Report.NotAnalysed::reason)
        .containsOnly("What \\ir runs from :a is known only where it runs.")
        .hasSize(3);
  }

  @Test
  void aFileThatSeveralFoldersHoldIsNotKnown() {
    file("common.sql", "SELECT 1;");
    file("deploy/common.sql", "SELECT 2;");
    file("deploy/a.sql", "\\i common.sql\n");
    assertThat(lint().notAnalysed())
        .extracting(Report.NotAnalysed::reason)
        .containsExactly("What \\i runs from common.sql is not known: several files may be meant.");
  }

  @Test
  void aMasterScriptIncludesByPathsFromTheTop() {
    file("admin/sql/CreateTables.sql", USERS);
    file("admin/sql/updates/1.sql", "\\i admin/sql/CreateTables.sql\n" + INDEX);
    assertThat(rules()).containsExactly();
  }

  @Test
  void aTransactionGoesOnInTheIncludedFile() {
    file("001.sql", USERS);
    file("002.sql", "BEGIN;\n\\ir parts/index.sql\nCOMMIT;\n");
    file("parts/index.sql", "CREATE INDEX CONCURRENTLY users_email ON users (email);\n");
    assertThat(rules()).contains("concurrently-in-transaction");
  }

  @Test
  void aConnectionLastsBeyondTheIncludedFile() {
    file("001.sql", USERS);
    file("002.sql", "\\ir parts/connect.sql\n" + USERS);
    file("parts/connect.sql", "\\connect shop\n");
    assertThat(rules()).doesNotContain("duplicate-object");
  }

  @Test
  void aFileThatRunsTwiceIsToldOfOnce() {
    file("001.sql", USERS);
    file("002.sql", "\\ir parts/rename.sql\n");
    file("003.sql", "\\ir parts/rename.sql\n");
    file("parts/rename.sql", "UPDATE users SET email = '';\n");
    assertThat(rules()).filteredOn("update-without-where"::equals).hasSize(1);
    assertThat(lint().statements()).isEqualTo(4);
  }

  @Test
  void aCommentInTheIncludedFileAllowsWhatItDoes() {
    file("001.sql", USERS);
    file("002.sql", "\\ir parts/index.sql\n");
    file("parts/index.sql", "-- sqllint: allow add-index-without-concurrently: few rows\n" + INDEX);
    assertThat(rules()).doesNotContain("add-index-without-concurrently", "unused-suppression");
  }

  @Test
  void aCommentOfNoUseInAFileThatRunsTwiceIsToldOfOnce() {
    file("001.sql", "\\ir parts/one.sql\n\\ir parts/one.sql\n");
    file("parts/one.sql", "-- sqllint: allow drop-table: nobody reads it\nSELECT 1;\n");
    assertThat(rules()).containsExactly("unused-suppression");
  }

  @Test
  void whatStandsInAConditionOfPsqlMayNotRun() {
    file("001.sql", USERS);
    file("002.sql", "\\if :fresh\n\\ir parts/drop.sql\n\\endif\nSELECT id FROM users;\n");
    file("parts/drop.sql", "DROP TABLE users;\n");
    file("003.sql", "CREATE INDEX CONCURRENTLY users_email ON users (email);\n");
    assertThat(rules()).doesNotContain("unknown-object", "fails-on-server");
  }

  @Test
  void onlyAskedFilesAreToldOf() {
    file("001.sql", USERS);
    file("002.sql", "UPDATE users SET email = '';\n\\ir parts/index.sql\n");
    file("parts/index.sql", INDEX);
    History history = history();
    assertThat(paths(history.about("parts/index.sql"::equals)))
        .containsOnly("parts/index.sql")
        .isNotEmpty();
    assertThat(paths(history.about("002.sql"::equals))).contains("parts/index.sql", "002.sql");
    assertThat(paths(history.about("001.sql"::equals))).doesNotContain("parts/index.sql");
  }

  private void file(String path, String text) {
    files.add(new SourceFile(path, text));
  }

  private History history() {
    MigrationFiles read = MigrationFiles.of(files, Optional.of("plain"));
    assertThat(read.problems()).isEmpty();
    assertThat(read.projects()).hasSize(1);
    return read.projects().get(0).history();
  }

  private Report lint() {
    return Linter.lintAll(List.of(history()), Config.standard(LocalDate::now));
  }

  private List<String> rules() {
    return lint().findings().stream().map(Finding::rule).toList();
  }

  private static List<String> paths(History history) {
    return Linter.lintAll(List.of(history), Config.standard(LocalDate::now)).findings().stream()
        .map(finding -> finding.file().path())
        .toList();
  }
}
