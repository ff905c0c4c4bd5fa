package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings in revisions of Alembic that rest on what their calls say beside the SQL. */
class AlembicFindingsTest {
  private final LintedFolder folder;

  AlembicFindingsTest(@TempDir Path top) {
    folder = new LintedFolder(top);
  }

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
                + " the server rewrites the table and its indexes to make c jsonb, and the statement"
                + " fails if a value cannot be cast.",
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

  @Test
  void whereAlembicCannotDropAConstraintWithoutANameItStops() throws IOException {
    assertThat(
            found(
                """
                def upgrade():
                    op.create_unique_constraint(None, 't', ['a'])
                    op.execute('UPDATE t SET a = 1 WHERE id = 1')

                def downgrade():
                    op.drop_constraint(None, 't', type_='unique')
                    op.drop_column('t', 'a')
                """))
        .containsExactly(
            "a.py:7 add-unique-without-index Readers and writers of t wait under ACCESS EXCLUSIVE"
                + " while the unique index on a is built.",
            "a.py:11 failing-down The rollback of a stops here: Alembic cannot drop a"
                + " constraint that has no name.");
    assertThat(
            found(
                """
                def upgrade():
                    with op.batch_alter_table('t') as t:
                        t.drop_constraint(None, type_='foreignkey')
                    op.drop_column('t', 'a')
                """))
        .containsExactly(
            "a.py:8 fails-on-server The migration stops here: Alembic cannot drop a constraint that"
                + " has no name.");
  }

  @Test
  void whetherItStopsUnderAConditionOrWithAConventionIsNotKnown() throws IOException {
    assertThat(
            found(
                """
                def upgrade():
                    try:
                        op.drop_constraint(None, 't', type_='unique')
                    except Exception:
                        pass
                    if op.get_context().opts:
                        op.drop_constraint(None, 't', type_='unique')
                    op.drop_column('t', 'a')
                """))
        .allMatch(
            finding -> finding.matches("a.py:(8|12) unparsed-statement .*|a.py:13 drop-column .*"))
        .hasSize(3);
  }

  @Test
  void aLoopOverRowsThatChangesThemIsJudgedAndUnderstood() throws IOException {
    assertThat(
            found(
                """
                def upgrade():
                    t = sa.table('t', sa.column('id'), sa.column('a'))
                    op.add_column('t', sa.Column('a', sa.Integer))
                    for row in op.get_bind().execute(sa.select(t.c.id)):
                        op.execute(t.update().where(t.c.id == row.id).values(a=row.id + 1))
                """))
        .containsExactly(
            "a.py:10 backfill-with-schema-change Readers and writers of t wait under the lock of an"
                + " earlier statement until the rows of t are changed.");
  }

  @Test
  void aTableWithATypeOfTheProjectIsJudgedButForTheType() throws IOException {
    assertThat(
            found(
                """
                from app.types import Secret
                def upgrade():
                    op.create_table('u', sa.Column('id', sa.Integer, primary_key=True))
                    op.create_table('t',
                        sa.Column('id', sa.Integer, primary_key=True),
                        sa.Column('secret', Secret(), server_default=Secret.EMPTY),
                        sa.Column('u_id', sa.Integer, sa.ForeignKey('u.id')))
                """))
        .containsExactly(
            "a.py:9 foreign-key-without-index Each DELETE in u reads all of t: no index begins with"
                + " u_id.",
            "a.py:9 unparsed-statement What is judged is not the whole statement:"
                + " `app.types.Secret` stands in another file");
  }

  @Test
  void aDefaultThatStandsInAnotherFileIsTakenForAText() throws IOException {
    assertThat(
            found(
                """
                from app import constants
                def upgrade():
                    op.add_column('t', sa.Column('a', sa.String(9), nullable=False, server_default=constants.A))
                """))
        .allMatch(finding -> finding.contains("unparsed-statement"))
        .hasSize(1);
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
    folder.write("versions/a.py", head + functions);
    return folder
        .findings("versions")
        .map(LintedFolder::described)
        .filter(f -> !f.contains("missing-"))
        .toList();
  }
}
