package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts for psql, which include files and connect to databases. */
class PsqlScriptsTest {
  @TempDir Path folder;

  @Test
  void anIncludedFileThatIsNotThereIsSaidNotToBeKnownWhereItIsIncluded() throws IOException {
    write("001.sql", "CREATE TABLE users (id bigint PRIMARY KEY);\n\\ir 'parts/more users.sql'\n");
    Report report = Linter.lint(folder, Config.standard(LocalDate::now));
    assertThat(report.notAnalysed())
        .singleElement()
        .satisfies(one -> assertThat(one.line()).isEqualTo(2))
        .satisfies(
            one ->
                assertThat(one.reason())
                    .isEqualTo(
                        "What \\ir runs from 'parts/more users.sql' is not known: no such file is"
                            + " in this project."));
    assertThat(report.findings()).extracting(Finding::rule).containsExactly("unparsed-statement");
  }

  @Test
  void aTypeThatIsWidenedHereMayBeRewrittenElsewhere() throws IOException {
    String widen = "ALTER TABLE users ALTER COLUMN email TYPE varchar(100);\n";
    write("001.sql", "CREATE TABLE users (id bigint PRIMARY KEY, email varchar(50));\n");
    write("002.sql", "\\connect analytics\n" + widen);
    write("003.sql", widen);
    Report report = Linter.lint(folder, Config.standard(LocalDate::now));
    assertThat(report.notAnalysed()).isEmpty();
    assertThat(report.findings())
        .filteredOn(finding -> finding.rule().equals("change-column-type"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.toString()).contains("002.sql:2:"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
