package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A way back of Alembic, Knex or Rails that sends nothing is told where it stands. */
class EmptyDownsTest {
  private final LintedFolder folder;

  EmptyDownsTest(@TempDir Path top) {
    folder = new LintedFolder(top);
  }

  @Test
  void anEmptyDowngradeOfAlembic() throws IOException {
    folder.write(
        "versions/a.py",
        """
        from alembic import op
        import sqlalchemy as sa
        revision = 'a'
        down_revision = None

        def upgrade():
            op.add_column('t', sa.Column('x', sa.Integer))

        def downgrade():
            pass
        """);
    folder.write(
        "versions/b.py",
        """
        revision = 'b'
        down_revision = 'a'

        def upgrade():
            pass

        def downgrade():
            pass
        """);
    assertThat(found("versions")).containsExactly("a.py:9");
  }

  @Test
  void oneThatATeamAllows() throws IOException {
    folder.write(
        "versions/a.py",
        """
        from alembic import op
        import sqlalchemy as sa
        revision = 'a'
        down_revision = None

        def upgrade():
            op.add_column('t', sa.Column('x', sa.Integer))

        # sqllint: allow empty-down: nobody goes back
        def downgrade():
            pass
        """);
    assertThat(found("versions")).isEmpty();
  }

  @Test
  void anEmptyDownOfKnex() throws IOException {
    folder.write(
        "migrations/20240101_a.js",
        """
        exports.up = (knex) => knex.schema.table('t', (t) => t.integer('x'));

        exports.down = async function (knex) {
          return null;
        };
        """);
    assertThat(found("migrations")).containsExactly("20240101_a.js:3");
  }

  @Test
  void anEmptyDownOfRails() throws IOException {
    folder.write(
        "db/migrate/20240101000000_a.rb",
        """
        # frozen_string_literal: true

        class A < ActiveRecord::Migration[6.1]
          def up
            add_column :t, :x, :integer
          end

          def down
          end
        end
        """);
    assertThat(found("db/migrate")).containsExactly("20240101000000_a.rb:3");
  }

  /** Where the ways back stand that do nothing. */
  private List<String> found(String path) throws IOException {
    return folder
        .findings(path)
        .filter(finding -> finding.rule().equals("empty-down"))
        .map(LintedFolder::place)
        .toList();
  }
}
