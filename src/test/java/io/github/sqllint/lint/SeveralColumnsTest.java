package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.layout.MigrationFiles;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one statement does to several columns is one finding to a line. */
class SeveralColumnsTest {

  @Test
  void oneStatementInOneLineGetsOneFindingThatNamesAllColumns() {
    String sql = "ALTER TABLE t DROP COLUMN a, ALTER d SET DEFAULT 1, DROP b, DROP COLUMN c;";
    List<Finding> found = found("V1__a.sql", sql, "drop-column");
    assertThat(found)
        .extracting(Finding::message)
        .containsExactly(
            "Running code that names a, b and c of t fails, and the values stored there are lost.");
    assertThat(sql.substring(found.get(0).span().start(), found.get(0).span().end()))
        .isEqualTo("DROP COLUMN a, ALTER d SET DEFAULT 1, DROP b, DROP COLUMN c");
  }

  @Test
  void whatStandsInOtherLinesOrStatementsIsFoundThere() {
    assertThat(found("V1__a.sql", "ALTER TABLE t DROP a,\nDROP b;", "drop-column")).hasSize(2);
    assertThat(found("V1__a.sql", "ALTER TABLE t DROP a; ALTER TABLE t DROP b;", "drop-column"))
        .hasSize(2);
  }

  @Test
  void typesAreNamedWithTheirColumnsAndWhatHasAnotherSentenceIsAnotherFinding() {
    String sql = "ALTER TABLE t ADD a text, ADD b text;";
    String change =
        "ALTER TABLE t ALTER a TYPE int USING a::int, ALTER b TYPE bigint USING b::bigint,"
            + " ALTER c TYPE int USING c::int;";
    assertThat(
            found(
                List.of(new SourceFile("V1__a.sql", sql), new SourceFile("V2__b.sql", change)),
                "change-column-type"))
        .extracting(Finding::message)
        .satisfiesExactly(
            one ->
                assertThat(one)
                    .endsWith(
                        "to make a integer and b bigint, and the statement fails if a value cannot"
                            + " be cast."),
            two -> assertThat(two).contains("to make c integer, unless its present type"));
  }

  @Test
  void oneCallOfAnotherLanguageIsOneFindingThoughItSendsSeveralStatements() {
    String ruby =
        """
        class A < ActiveRecord::Migration[6.1]
          def up
            remove_columns :t, :a, :b
            remove_columns :t, :c, :d
          end
          def down
            add_columns :t, :a, :b, type: :text
          end
        end
        """;
    List<Finding> found = found("db/migrate/1_a.rb", ruby, "drop-column");
    assertThat(found)
        .extracting(Finding::message)
        .satisfiesExactly(
            one -> assertThat(one).contains("names a and b of t"),
            two -> assertThat(two).contains("names c and d of t"));
    assertThat(found).extracting(Finding::fingerprint).doesNotHaveDuplicates();
  }

  @Test
  void oneThatABaselineKnowsIsKnownWhenAnotherJoinsIt() {
    Finding old = found("V1__a.sql", "ALTER TABLE t DROP a,\nDROP b;", "drop-column").get(0);
    Finding now = found("V1__a.sql", "ALTER TABLE t DROP a, DROP b;", "drop-column").get(0);
    assertThat(now.fingerprint()).isEqualTo(old.fingerprint());
  }

  private static List<Finding> found(String path, String text, String rule) {
    return found(List.of(new SourceFile(path, text)), rule);
  }

  private static List<Finding> found(List<SourceFile> files, String rule) {
    MigrationFiles read = MigrationFiles.of(files, Optional.empty());
    Report report =
        Linter.lintAll(List.of(read.projects().get(0).history()), Config.standard(LocalDate::now));
    return report.findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
  }
}
