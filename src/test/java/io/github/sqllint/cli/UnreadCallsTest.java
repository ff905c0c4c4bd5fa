package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.sqllint.lint.LintedFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of statements behind a call of Alembic that is not read, or not wholly. */
class UnreadCallsTest {
  private final LintedFolder folder;

  UnreadCallsTest(@TempDir Path top) {
    folder = new LintedFolder(top);
  }

  @BeforeEach
  void twoTables() throws IOException {
    write(
        "a",
        """
        def upgrade():
            op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.Integer, index=True))
            op.create_table('u', sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.Integer, index=True))
        """);
  }

  @Test
  void whatACallOfAnUnknownTableMayHaveChangedIsNoReasonToFail() throws IOException {
    write(
        "b",
        """
        def upgrade():
            op.alter_column(context.get_x_argument(), 'a', new_column_name='b')
            op.create_unique_constraint('t_b', 't', ['b'])
            op.create_primary_key('u_pk', 'u', ['a'])
            op.drop_table('nobody_made_it')
        """);
    assertThat(failures("b")).isEmpty();
  }

  @Test
  void whatACallOfOneTableMayHaveChangedIsThatTable() throws IOException {
    write(
        "b",
        """
        def upgrade():
            for name in sa.inspect(op.get_bind()).get_columns('t'):
                op.alter_column('t', name, new_column_name='b')
            op.create_unique_constraint('t_b', 't', ['b'])
            op.create_unique_constraint('u_b', 'u', ['b'])
        """);
    assertThat(failures("b")).containsExactly("11: 42703 The column b of u does not exist.");
  }

  @Test
  void aTableThatIsMadeBehindItIsKnown() throws IOException {
    write(
        "b",
        """
        def upgrade():
            op.rename_table(context.get_x_argument(), 'x')
            op.create_table('v', sa.Column('id', sa.Integer))
            op.create_unique_constraint('v_b', 'v', ['b'])
        """);
    assertThat(failures("b")).containsExactly("10: 42703 The column b of v does not exist.");
  }

  @Test
  void aCallThatOnlyChangesRowsLeavesTheSchemaAsItIs() throws IOException {
    write(
        "b",
        """
        def upgrade():
            session = sa.orm.Session(bind=op.get_bind())
            session.add(context.get_x_argument())
            session.commit()
            op.create_unique_constraint('u_b', 'u', ['b'])
        """);
    assertThat(found())
        .contains(
            "b.py:11 unknown-object The server refuses the statement: the column b of u does not"
                + " exist.");
  }

  @Test
  void anIndexThatMayBeGoneIsNoDuplicate() throws IOException {
    write(
        "b",
        """
        def upgrade():
            for index in sa.inspect(op.get_bind()).get_indexes('t'):
                op.drop_index(index['name'], table_name='t')
            op.create_index('t_again', 't', ['a'])
            op.create_index('u_again', 'u', ['a'])
        """);
    assertThat(found()).filteredOn(f -> f.contains("duplicate-index")).hasSize(1);
    assertThat(found()).anyMatch(f -> f.startsWith("b.py:11 duplicate-index"));
  }

  @Test
  void anIndexThatMayBeMadeServesAForeignKey() throws IOException {
    write(
        "b",
        """
        def upgrade():
            op.create_table('v', sa.Column('t_id', sa.Integer, sa.ForeignKey('t.id')))
            op.create_index('v_t', 'v', context.get_x_argument())
            op.create_table('w', sa.Column('t_id', sa.Integer, sa.ForeignKey('t.id')))
            op.drop_constraint(context.get_x_argument(), 'w')
        """);
    assertThat(found())
        .filteredOn(f -> f.contains("foreign-key-without-index"))
        .containsExactly(
            "b.py:10 foreign-key-without-index Each DELETE in t reads all of w: no index begins"
                + " with t_id.");
  }

  private void write(String revision, String functions) throws IOException {
    String before = revision.equals("a") ? "None" : "'" + (char) (revision.charAt(0) - 1) + "'";
    String head =
        """
        import datetime
        from alembic import op, context
        import sqlalchemy as sa
        import sqlalchemy.orm
        revision = '%s'
        down_revision = %s
        """;
    folder.write("versions/" + revision + ".py", head.formatted(revision, before) + functions);
  }

  private List<String> failures(String revision) throws IOException {
    Path file = folder.top().resolve("versions/" + revision + ".py");
    String json = Run.of("locks", "--format", "json", file.toString()).out();
    List<String> failures = new ArrayList<>();
    for (JsonNode statement : new ObjectMapper().readTree(json).get("statements")) {
      JsonNode fails = statement.get("fails");
      if (!fails.isNull() && !fails.get("sqlstate").asText().startsWith("23")) {
        String reason = fails.get("sqlstate").asText() + " " + fails.get("reason").asText();
        failures.add(statement.get("line").asText() + ": " + reason);
      }
    }
    return failures;
  }

  private List<String> found() throws IOException {
    return folder.findings("versions").map(LintedFolder::described).toList();
  }
}
