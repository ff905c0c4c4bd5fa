package io.github.sqllint.layout;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sqllint.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationFilesTest {
  @TempDir Path folder;
  private MigrationTree tree;

  @BeforeEach
  void inAFolderOfItsOwn() {
    tree = new MigrationTree(folder);
  }

  @Test
  void aFileBringsItsSiblingsAsHistory() {
    tree.write("=== a/V1__x.sql\n=== a/V2__y.sql\n=== a/V3__z.sql\n=== b/V1__other.sql");
    assertThat(tree.read(List.of("a/V2__y.sql")))
        .isEqualTo(
            """
            flyway in a
              up   1 V1__x per_script a/V1__x.sql
            * up   2 V2__y per_script a/V2__y.sql
              up   3 V3__z per_script a/V3__z.sql
            """);
  }

  @Test
  void aFileThatIsDeletedBetweenItsListingAndItsReadingIsNamed() {
    tree.write("=== V1__x.sql\n=== V2__y.sql\n=== V3__z.sql");
    View deleting =
        new View(
            file -> {
              if (file.endsWith("V2__y.sql")) {
                file.toFile().delete();
              }
              return false;
            },
            Map.of());
    MigrationFiles read = MigrationFiles.read(List.of(folder), Optional.empty(), deleting);
    assertThat(read.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.weight()).isEqualTo(Problem.Weight.ERROR);
              assertThat(problem.text())
                  .isEqualTo(folder + "/V2__y.sql cannot be read: no such file or folder");
            });
    assertThat(read.projects().get(0).history().scripts()).hasSize(2);
  }

  @Test
  void filesOfOneFolderAreOneHistory() {
    tree.write("=== a/1.sql\n=== a/2.sql\n=== a/10.sql\n=== b/1.sql\n=== b/2.sql");
    assertThat(tree.read(List.of("b/1.sql", "a/10.sql", "a/2.sql")))
        .isEqualTo(
            """
            plain in b
            * up   1 1 unknown b/1.sql
              up   2 2 unknown b/2.sql
            plain in a
              up   1 1 unknown a/1.sql
            * up   2 2 unknown a/2.sql
            * up   10 10 unknown a/10.sql
            """);
  }

  @Test
  void eachFolderIsAHistoryOfItsOwn() {
    tree.write("=== a/V1__x.sql\n=== b/V1__x.sql");
    assertThat(tree.read(List.of("a", "b", "a/V1__x.sql", "b/../a")))
        .isEqualTo(
            """
            flyway in a
            * up   1 V1__x per_script a/V1__x.sql
            flyway in b
            * up   1 V1__x per_script b/V1__x.sql
            """);
  }

  @Test
  void aFolderIsReadWithTheFoldersBelowIt() {
    tree.write("=== old/V1__x.sql\n=== new/V2__y.sql\n=== .git/V3__z.sql");
    assertThat(tree.read((String) null))
        .isEqualTo(
            """
            flyway in .
            * up   1 V1__x per_script old/V1__x.sql
            * up   2 V2__y per_script new/V2__y.sql
            """);
  }

  @Test
  void foldersThatRepeatVersionsAreHistoriesOfTheirOwn() {
    tree.write("=== a/V1__x.sql\n=== b/V1__y.sql\n=== c/1_x.up.sql");
    assertThat(tree.read((String) null))
        .isEqualTo(
            """
            flyway in a
            * up   1 V1__x per_script a/V1__x.sql
            flyway in b
            * up   1 V1__y per_script b/V1__y.sql
            golang-migrate in c
            * up   1 1_x per_string c/1_x.up.sql
            """);
  }

  @Test
  void foldersOfDifferentDatabasesAreHistoriesOfTheirOwn() {
    tree.write("=== common/1.sql\n=== mysql/1.sql\n=== postgres/1.sql\n=== postgres/more/2.sql");
    assertThat(tree.read((String) null))
        .isEqualTo(
            """
            plain in common
            * up   1 1 unknown common/1.sql
            plain in postgres
            * up   1 1 unknown postgres/1.sql
            * up   more/2 more/2 unknown postgres/more/2.sql
            note: mysql is for another database, and was passed over
            """);
  }

  @Test
  void theFolderOfAnotherDatabaseIsReadWhereNoneBesideItIsForPostgresql() {
    tree.write("=== db/mysql/1.sql\n=== db/h2/1.sql\n=== postgres/1.sql");
    assertThat(tree.read((String) null))
        .isEqualTo(
            """
            plain in db/h2
            * up   1 1 unknown db/h2/1.sql
            plain in db/mysql
            * up   1 1 unknown db/mysql/1.sql
            plain in postgres
            * up   1 1 unknown postgres/1.sql
            """);
  }

  @Test
  void ofFilesThatDifferInTheDatabaseOnlyThoseForPostgresqlAreRead() {
    tree.write("=== V1__x.sql\n=== V2__y.postgresql.sql\n=== V2__y.mysql.sql\n=== V3__oracle.sql");
    assertThat(tree.read((String) null))
        .isEqualTo(
            """
            flyway in .
            * up   1 V1__x per_script V1__x.sql
            * up   2 V2__y.postgresql per_script V2__y.postgresql.sql
            * up   3 V3__oracle per_script V3__oracle.sql
            note: . holds 1 file that PostgreSQL does not get
            """);
  }

  @Test
  void aFileForAnotherDatabaseThatSomebodyNamedIsSaidToBePassedOver() {
    tree.write("=== 1_x.postgres.up.sql\n=== 1_x.mysql.up.sql\n=== 2_y.sqlite3.up.sql");
    assertThat(tree.read(List.of("1_x.mysql.up.sql", "2_y.sqlite3.up.sql")))
        .contains("warning: 1_x.mysql.up.sql is not what PostgreSQL gets, and was passed over")
        .contains("warning: 2_y.sqlite3.up.sql is not what PostgreSQL gets, and was passed over")
        .doesNotContain("* up");
  }

  @Test
  void whereNoToolPicksAmongTheFilesAllOfThemAreRead() {
    tree.write("=== V2__y.postgresql.sql\n=== V2__y.mysql.sql");
    assertThat(tree.read("plain")).contains("V2__y.mysql.sql").doesNotContain("passed over");
  }

  @Test
  void numberedFoldersAreOneHistory() {
    tree.write("=== 2/01_b.up.sql\n=== 10/01_c.up.sql\n=== 1/01_a.up.sql\n=== 1/01_a.down.sql");
    assertThat(tree.read((String) null))
        .isEqualTo(
            """
            plain in .
            * up   1/01_a 1/01_a unknown 1/01_a.up.sql
            * down 1/01_a 1/01_a unknown 1/01_a.down.sql
            * up   2/01_b 2/01_b unknown 2/01_b.up.sql
            * up   10/01_c 10/01_c unknown 10/01_c.up.sql
            """);
  }

  @Test
  void oneFileOfAToolAmongManyOthersIsNoFolderOfThatTool() {
    StringBuilder files = new StringBuilder("=== V1__x.sql\n=== a.sql\n-- +goose Up\n");
    for (int i = 0; i < 30; i++) {
      files.append("=== report_").append(i).append(".sql\n");
    }
    tree.write(files.toString());
    assertThat(tree.read((String) null)).startsWith("plain in .").doesNotContain("warning");
  }

  @Test
  void aFewStrangersDoNotHideWhoseFolderItIs() {
    tree.write("=== V1__x.sql\n=== V2__y.sql\n=== 1_a.sql\n-- +goose Up\n");
    assertThat(tree.read((String) null))
        .isEqualTo(
            """
            goose in .
            * up   1 1_a per_script 1_a.sql:
            plain in .
            * up   V1__x V1__x unknown V1__x.sql
            * up   V2__y V2__y unknown V2__y.sql
            warning: V1__x.sql is no migration of goose; it was read on its own
            warning: V2__y.sql is no migration of goose; it was read on its own
            """);
  }

  @Test
  void whatTheToolWouldNotRunIsReadOnItsOwnAndSaid() {
    tree.write("=== V1__x.sql\n=== notes.sql");
    assertThat(tree.read((String) null))
        .isEqualTo(
            """
            flyway in .
            * up   1 V1__x per_script V1__x.sql
            plain in .
            * up   notes notes unknown notes.sql
            warning: notes.sql is no migration of flyway; it was read on its own
            """);
  }

  @Test
  void whatCannotBeReadIsSaidAndTheOthersAreRead() {
    tree.write("=== a/1.sql");
    tree.write("a/2.sql", "-- caf\u00e9".getBytes(ISO_8859_1));
    tree.write("a/3.sql", new byte[] {0, 1, 2});
    tree.write("empty/readme.md", new byte[0]);
    assertThat(tree.read(List.of("a/1.sql", "a/2.sql", "empty", "missing", "missing.sql")))
        .isEqualTo(
            """
            plain in a
            * up   1 1 unknown a/1.sql
            error: empty holds no .sql file and no migration of Alembic, Knex or Rails
            error: missing does not exist
            error: missing.sql does not exist
            error: a/2.sql is not UTF-8 text: byte 0xE9 at line 1, column 7
            warning: a/3.sql is binary: it holds a NUL character at line 1
            """);
  }

  @Test
  void pathsAreShownAsGiven() {
    Path file = Path.of("src", "test", "no-such-folder", "..", "x.sql");
    List<Problem> problems =
        MigrationFiles.read(List.of(file, Path.of(".", "y.sql")), Optional.empty()).problems();
    assertThat(problems)
        .extracting(Problem::path)
        .containsExactly("src/test/no-such-folder/../x.sql", "y.sql");
  }

  @Test
  void aTextStandsForAFileAmongItsSiblings() {
    tree.write("=== V1__x.sql\n=== V2__y.sql\nold");
    MigrationFiles files =
        MigrationFiles.read(folder.resolve("V2__y.sql"), "new", Optional.empty());
    History history = files.projects().get(0).history();
    assertThat(history.scripts()).extracting(s -> s.file().text()).containsExactly("", "new");
    assertThat(history.scripts().stream().filter(history::isAsked)).hasSize(1);
    assertThat(
            MigrationFiles.read(Path.of("no-such-folder/x.sql"), "new", Optional.empty())
                .projects())
        .hasSize(1);
  }

  @Test
  void aTextWithoutTheNameOfAMigrationStandsAlone() {
    MigrationFiles files = MigrationFiles.read(Path.of("<stdin>"), "SELECT 1;", Optional.empty());
    assertThat(files.projects().get(0).history().scripts()).hasSize(1);
    tree.write("=== V1__x.sql");
    assertThat(
            MigrationFiles.read(folder.resolve("<stdin>"), "SELECT 1;", Optional.empty())
                .projects()
                .get(0)
                .history()
                .scripts())
        .hasSize(1);
  }

  @Test
  void textsWithoutFilesAreReadByTheirNames() {
    List<SourceFile> texts =
        List.of(new SourceFile("V10__b.sql", ""), new SourceFile("V2__a.sql", ""));
    MigrationFiles files = MigrationFiles.of(texts, Optional.empty());
    assertThat(files.projects().get(0).layout()).isEqualTo("flyway");
    assertThat(files.projects().get(0).history().scripts())
        .extracting(s -> s.name())
        .containsExactly("V2__a", "V10__b");
  }

  @Test
  void aLayoutThatNobodyKnowsIsRefused() {
    assertThatThrownBy(() -> MigrationFiles.read(List.of(folder), Optional.of("fly")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
