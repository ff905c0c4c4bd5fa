package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings in revisions of Alembic that rest on what their calls say beside the SQL. */
class AlembicFindingsTest {
  @TempDir Path folder;

  @Test
  void aColumnIsAsTheCallFindsItWhereNoRevisionTells() throws IOException {
    assertThat(
            found(
                """
                def upgrade():
                    op.alter_column('t', 'a', type_=sa.String(256), existing_type=sa.VARCHAR(length=128))
                    op.alter_column('t', 'b', type_=sa.String(64), existing_type=sa.VARCHAR(length=128))
                    op.alter_column('t', 'c', type_=sa.dialects.postgresql.JSONB(), existing_type=sa.Text(), postgresql_using='c::jsonb')
                    op.alter_column('t', 'd', nullable=False, existing_nullable=False)
                    op.alter_column('t', 'e', nullable=False, existing_nullable=True)
                """))
        .containsExactly(
            "a.py:8 narrow-column-type The statement fails if a value of b in t has no room in"
                + " varchar(64). Readers and writers of t wait under ACCESS EXCLUSIVE until it is"
                + " known.",
            "a.py:9 change-column-type Readers and writers of t wait under ACCESS EXCLUSIVE while"
                + " the server rewrites the table and its indexes to make c jsonb.",
            "a.py:11 set-not-null-without-check Readers and writers of t wait under ACCESS"
                + " EXCLUSIVE while the server searches every row for a NULL in e.");
  }

  @Test
  void aTypeWithoutTheLengthThatTheColumnHasIsNotBelieved() throws IOException {
    assertThat(
            found(
                """
                def upgrade():
                    op.alter_column('t', 'a', type_=sa.String(256), existing_type=sa.String())
                """))
        .noneMatch(finding -> finding.contains("narrow-column-type"));
  }

  @Test
  void whatTheRevisionsTellCountsMore() throws IOException {
    assertThat(
            found(
                """
                def upgrade():
                    op.create_table('u', sa.Column('a', sa.String(10)))
                    op.execute('COMMIT')
                    op.bulk_insert(sa.table('u', sa.column('a')), [{'a': 'x'}])
                    op.alter_column('u', 'a', type_=sa.String(20), existing_type=sa.VARCHAR(length=30))
                """))
        .noneMatch(finding -> finding.contains("column-type"));
  }

  /** What is found in one revision, but for time-outs and the way back. */
  private List<String> found(String functions) throws IOException {
    String head =
        """
        from alembic import op
        import sqlalchemy as sa
        import sqlalchemy.dialects.postgresql
        revision = 'a'
        down_revision = None
        """;
    Path versions = Files.createDirectories(folder.resolve("versions"));
    Files.writeString(versions.resolve("a.py"), head + functions);
    return Linter.lint(versions, Config.standard(LocalDate::now)).findings().stream()
        .map(f -> f.toString().replaceAll(".*/([^/:]+:\\d+):\\d+: \\w+\\[([^]]+)]", "$1 $2"))
        .filter(f -> !f.contains("missing-"))
        .toList();
  }
}
