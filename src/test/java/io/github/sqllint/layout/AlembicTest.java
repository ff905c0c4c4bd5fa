package io.github.sqllint.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlembicTest {
  @TempDir Path folder;

  @Test
  void revisionsRunAfterWhatTheyAreBuiltOn() throws IOException {
    revision("c", "'b'");
    revision("a", "None");
    revision("b", "'a'");
    assertThat(order()).containsExactly("a", "b", "c");
    assertThat(problems()).isEmpty();
  }

  @Test
  void branchesRunOneAfterTheOtherBeforeTheyAreMerged() throws IOException {
    revision("e", "('c2', 'd2')");
    revision("a", "None");
    revision("c1", "'a'");
    revision("d1", "'a'");
    revision("c2", "'c1'");
    revision("d2", "'d1'");
    assertThat(order()).containsExactly("a", "d1", "d2", "c1", "c2", "e");
    assertThat(problems()).isEmpty();
  }

  @Test
  void aRevisionRunsAfterWhatItDependsOn() throws IOException {
    revision("a1", "None");
    revision("a2", "'a1'", "depends_on = 'z1'");
    revision("z1", "None");
    assertThat(order()).containsSubsequence("a1", "a2").containsSubsequence("z1", "a2");
  }

  @Test
  void revisionsInACircleAreReportedAndReadAllTheSame() throws IOException {
    revision("a", "'b'");
    revision("b", "'a'");
    revision("c", "None");
    assertThat(order()).containsExactly("c", "a", "b");
    assertThat(problems())
        .hasSize(2)
        .first()
        .asString()
        .contains("a.py:3", "is built on itself by way of the others");
  }

  @Test
  void whereNoTransactionIsBegunAnAutocommitBlockLeavesNone() throws IOException {
    Files.createDirectory(folder.resolve("versions"));
    Files.writeString(
        folder.resolve("versions/a.py"),
        """
        from alembic import op
        revision = 'a'
        down_revision = None
        def upgrade():
            with op.get_context().autocommit_block():
                op.execute('SELECT 1')
        """);
    Files.writeString(folder.resolve("env.py"), "context.configure(transactional_ddl=False)\n");
    assertThat(read().get(0).file().text()).isEqualTo("SELECT 1\n;\n");
  }

  @Test
  void headsThatNoRevisionJoinsAreSaid() throws IOException {
    revision("a", "None");
    revision("b", "'a'");
    revision("c", "'a'");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("c.py:3", "is a head beside revision `b`");
    revision("d", "('b', 'c')");
    assertThat(problems()).isEmpty();
  }

  @Test
  void headsOfBranchesWithNamesAreMeant() throws IOException {
    revision("a", "None");
    revision("b", "'a'", "branch_labels = (names.EXPAND,)");
    revision("c", "'a'");
    assertThat(problems()).isEmpty();
  }

  @Test
  void aRevisionThatNoFileIsIsSaid() throws IOException {
    revision("b", "'a'");
    assertThat(order()).containsExactly("b");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("b.py:3", "is built on revision `a`, which no file here is");
  }

  @Test
  void constraintsAreNamedAsTheMetadataOfTheEnvironmentSays() throws IOException {
    Files.createDirectories(folder.resolve("app/db"));
    Files.createDirectory(folder.resolve("versions"));
    Files.writeString(
        folder.resolve("app/db/base.py"),
        """
        from sqlalchemy import MetaData
        from sqlalchemy.orm import declarative_base
        NAMES = {"uq": "uq_%(table_name)s_%(column_0_name)s", "ck": "ck_%(table_name)s_%(constraint_name)s"}
        Base = declarative_base(metadata=MetaData(naming_convention=NAMES))
        """);
    Files.writeString(folder.resolve("app/db/__init__.py"), "from app.db.base import Base\n");
    Files.writeString(
        folder.resolve("env.py"),
        "from app import db\nfrom app.db import Base\ntarget_metadata = Base.metadata\n");
    Files.writeString(
        folder.resolve("versions/a.py"),
        """
        from alembic import op
        import sqlalchemy as sa
        revision = 'a'
        down_revision = None
        def upgrade():
            op.create_unique_constraint(None, 't', ['m', 'z'])
            op.create_check_constraint('small', 't', 'z < 9')
            op.create_check_constraint(op.f('kept'), 't', 'z < 9')
            op.add_column('t', sa.Column('y', sa.Integer, unique=True))
            op.drop_constraint('small', 't', type_='check')
        """);
    SourceFile sql =
        MigrationFiles.read(List.of(folder.resolve("versions")), Optional.empty())
            .projects()
            .get(0)
            .history()
            .scripts()
            .get(0)
            .file();
    assertThat(sql.text().lines().filter(line -> !line.equals(";")))
        .containsExactly(
            "ALTER TABLE t ADD CONSTRAINT uq_t_m UNIQUE (m, z)",
            "ALTER TABLE t ADD CONSTRAINT ck_t_small CHECK (z < 9)",
            "ALTER TABLE t ADD CONSTRAINT kept CHECK (z < 9)",
            "ALTER TABLE t ADD COLUMN y INTEGER",
            "ALTER TABLE t ADD CONSTRAINT uq_t_y UNIQUE (y)",
            "ALTER TABLE t DROP CONSTRAINT ck_t_small");
  }

  @Test
  void oneRevisionInTwoFilesIsAnError() throws IOException {
    revision("a", "None");
    Files.copy(folder.resolve("a.py"), folder.resolve("z.py"));
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("z.py:3", "is revision `a`, and so is");
  }

  @Test
  void aBrokenFileHidesNoOther() throws IOException {
    revision("a", "None");
    Files.writeString(folder.resolve("b.py"), "revision = 'b'\ndown_revision = 'a'\nprint 'x'\n");
    assertThat(order()).containsExactly("a");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("b.py:3", "is written in Python 2: `print` is a function now");
  }

  @Test
  void oneTransactionHoldsTheRunUnlessTheProjectSaysOtherwise() throws IOException {
    Path versions = Files.createDirectory(folder.resolve("versions"));
    Path env = folder.resolve("env.py");
    folder = versions;
    revision("a", "None");
    assertThat(read().get(0).transaction()).isEqualTo(TransactionMode.PER_RUN);
    Files.writeString(env, "context.configure(\n    transaction_per_migration=True,\n)\n");
    assertThat(read().get(0).transaction()).isEqualTo(TransactionMode.PER_SCRIPT);
    Files.writeString(env, "    # transaction_per_migration=True\n    transactional_ddl=False,\n");
    assertThat(read().get(0).transaction()).isEqualTo(TransactionMode.NONE);
  }

  @Test
  void bothDirectionsAreScriptsOfOneName() throws IOException {
    revision("a", "None");
    List<Script> scripts = read();
    assertThat(scripts).extracting(Script::direction).containsExactly(Direction.UP, Direction.DOWN);
    assertThat(scripts).extracting(Script::name).containsOnly("a");
  }

  @Test
  void thousandsOfRevisionsAreReadInOrder() {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      String down = i == 0 ? "None" : "'r" + (i - 1) + "'";
      files.add(new SourceFile("r" + i + ".py", text("r" + i, down, "")));
    }
    MigrationFiles read = MigrationFiles.of(files, Optional.empty());
    assertThat(read.problems()).isEmpty();
    List<Script> scripts = read.projects().get(0).history().scripts();
    assertThat(scripts).hasSize(6000);
    assertThat(scripts.get(5999).version()).isEqualTo("r2999");
  }

  private void revision(String id, String down, String... more) throws IOException {
    Files.writeString(folder.resolve(id + ".py"), text(id, down, String.join("\n", more)));
  }

  private static String text(String id, String down, String more) {
    return """
    from alembic import op

    revision = '%s'
    down_revision = %s
    %s

    def upgrade():
        op.drop_table('%s')

    def downgrade():
        pass
    """
        .formatted(id, down, more, id);
  }

  private List<Script> read() {
    return MigrationFiles.read(List.of(folder), Optional.empty()).projects().stream()
        .flatMap(project -> project.history().scripts().stream())
        .toList();
  }

  private List<String> order() {
    return read().stream()
        .filter(script -> script.direction() == Direction.UP)
        .map(Script::version)
        .toList();
  }

  private List<String> problems() {
    return MigrationFiles.read(List.of(folder), Optional.empty()).problems().stream()
        .map(Problem::text)
        .toList();
  }
}
