package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the history answers revisions of Alembic that inspect the database. */
class AlembicGuardsTest {
  private static final String CREATED =
      """
      op.create_table('users', sa.Column('id', sa.Integer), sa.Column('name', sa.Text))
      op.create_index('users_name', 'users', ['name'])
      op.create_unique_constraint('users_id', 'users', ['id'])
      """;

  private static final String REFUSED = "add-column-not-null-without-default";

  private final LintedFolder folder;

  private int revisions;

  AlembicGuardsTest(@TempDir Path top) {
    folder = new LintedFolder(top);
  }

  @Test
  void whatIsThereIsNotMadeAgain() throws IOException {
    revision(CREATED);
    revision(
        """
        inspector = sa.inspect(op.get_bind())
        if not inspector.has_table('users'):
            op.drop_table('other')
        columns = [c['name'] for c in inspector.get_columns('users')]
        if 'name' not in columns:
            op.drop_table('other')
        if 'users_name' not in {i.get('name') for i in inspector.get_indexes('users')}:
            op.drop_table('other')
        if not any(u['name'] == 'users_id' for u in inspector.get_unique_constraints('users')):
            op.drop_table('other')
        if 'users' not in set(inspector.get_table_names()):
            op.drop_table('other')
        if not op.get_bind().dialect.has_table(op.get_bind(), 'users'):
            op.drop_table('other')
        found = next((c for c in inspector.get_columns('users') if c['name'] == 'name'), None)
        if found is None or not bool(found):
            op.drop_table('other')
        """);
    assertThat(found()).isEmpty();
  }

  @Test
  void whatIsMissingIsMadeAsIfNothingHadBeenAsked() throws IOException {
    revision(CREATED);
    revision(
        """
        inspector = sa.inspect(op.get_bind())
        if 'email' not in [c['name'] for c in inspector.get_columns('users')]:
            op.add_column('users', sa.Column('email', sa.Text, nullable=False))
        """);
    revision("op.add_column('users', sa.Column('email', sa.Text))");
    assertThat(found()).containsExactly("2 " + REFUSED, "3 duplicate-object");
  }

  @Test
  void ofATableThatNoRevisionMakesNothingIsKnown() throws IOException {
    revision(
        """
        if 'users' in sa.inspect(op.get_bind()).get_table_names():
            op.drop_table('users')
        """);
    assertThat(found()).containsExactly("1 drop-table");
  }

  @Test
  void anInspectorRemembersWhatItHasListed() throws IOException {
    revision(CREATED);
    revision(
        """
        inspector = sa.inspect(op.get_bind())
        before = inspector.get_columns('users')
        op.drop_column('users', 'name')
        if 'name' in [c['name'] for c in inspector.get_columns('users')]:
            op.drop_table('other')
        """);
    revision(
        """
        columns = [c['name'] for c in sa.inspect(op.get_bind()).get_columns('users')]
        op.drop_column('users', 'id')
        if 'id' not in columns:
            op.drop_table('other')
        """);
    assertThat(found()).contains("2 drop-table").noneMatch(one -> one.equals("3 drop-table"));
  }

  @Test
  void aHelperAnswersForEachOfAList() throws IOException {
    revision(CREATED);
    revision(
        """
        def has(table, column):
            return column in [c['name'] for c in sa.inspect(op.get_bind()).get_columns(table)]
        for column in ('name', 'email'):
            if has('users', column):
                continue
            op.add_column('users', sa.Column(column, sa.Text, nullable=False))
        if has('users', 'email') and has('users', 'name'):
            return
        op.drop_table('other')
        """);
    assertThat(found()).containsExactly("2 " + REFUSED);
  }

  @Test
  void aLoopThatMayHaveEndedLeavesTheNextTurnOpen() throws IOException {
    revision(CREATED);
    revision(
        """
        tables = sa.inspect(op.get_bind()).get_table_names()
        for table in ('elsewhere', 'users'):
            if table in tables:
                op.drop_table(table)
                break
        op.add_column('users', sa.Column('email', sa.Text))
        """);
    assertThat(found()).containsExactly("2 drop-table", "2 drop-table");
  }

  @Test
  void aBatchKeepsTheConditionsOfItsCalls() throws IOException {
    revision(CREATED);
    revision(
        """
        columns = [c['name'] for c in sa.inspect(op.get_bind()).get_columns('users')]
        with op.batch_alter_table('users') as batch:
            if 'name' not in columns:
                batch.add_column(sa.Column('name', sa.Text, nullable=False))
            if 'email' not in columns:
                batch.add_column(sa.Column('email', sa.Text, nullable=False))
        """);
    assertThat(found()).containsExactly("2 " + REFUSED);
  }

  private void revision(String body) throws IOException {
    int before = revisions++;
    folder.write(
        "r" + revisions + ".py",
        "from alembic import op\nimport sqlalchemy as sa\nrevision = 'r"
            + revisions
            + "'\ndown_revision = "
            + (before == 0 ? "None" : "'r" + before + "'")
            + "\n\ndef upgrade():\n"
            + body.indent(4)
            + "\ndef downgrade():\n    pass\n");
  }

  /** The errors and warnings about what applying does, with the number of the revision. */
  private List<String> found() throws IOException {
    return folder
        .dangers()
        .map(
            finding ->
                LintedFolder.place(finding).replaceFirst("r(\\d)\\.py.*", "$1 ") + finding.rule())
        .toList();
  }
}
