package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings in migrations of Alembic, Knex and Rails. */
class HostLanguagesTest {
  private final LintedFolder folder;

  HostLanguagesTest(@TempDir Path top) {
    folder = new LintedFolder(top);
  }

  @Test
  void aTableThatARevisionCreatesUnderAConditionIsNewForItsIndex() throws IOException {
    folder.write(
        "versions/a.py",
        """
        from alembic import op
        import sqlalchemy as sa
        revision = 'a'
        down_revision = None

        def upgrade():
            if 'links' not in sa.inspect(op.get_bind()).get_table_names():
                op.create_table('links', sa.Column('url', sa.Text, index=True))
                op.create_unique_constraint('links_url', 'links', ['url'])
            op.create_index('links_both', 'links', ['url'])
        """);
    assertThat(found("versions")).containsExactly("a.py:10 add-index-without-concurrently");
  }

  @Test
  void soIsOneOfKnexWhoseBuilderStandsInAnotherFile() throws IOException {
    folder.write(
        "models/link.js",
        """
        module.exports.create = async (knex) => {
          if (!(await knex.schema.hasTable('links'))) {
            await knex.schema.createTable('links', (t) => { t.text('url').unique(); t.text('b').index(); });
          }
          if (!(await knex.schema.hasColumn('links', 'c'))) {
            await knex.schema.table('links', (t) => t.integer('c').index());
          }
        };
        """);
    folder.write(
        "migrations/20240101_a.js",
        """
        const link = require('../models/link');
        exports.up = async (knex) => {
          await link.create(knex);
        };
        """);
    assertThat(found("migrations"))
        .containsExactly("20240101_a.js:3 add-index-without-concurrently");
  }

  @Test
  void soIsOneOfRails() throws IOException {
    folder.write(
        "db/migrate/20240101000000_a.rb",
        """
        class A < ActiveRecord::Migration[6.1]
          def up
            unless table_exists?(:links)
              create_table(:links) { |t| t.text :url, index: true }
              unless ENV["SMALL"]
                add_column :links, :kind, :string
                execute "UPDATE links SET kind = '#{Kind.first}'" if Kind.any?
              end
              add_index :links, [:url, :id]
            end
            add_index :links, :url, name: :later
          end
        end
        """);
    assertThat(found("db/migrate"))
        .containsExactly("20240101000000_a.rb:11 add-index-without-concurrently");
  }

  @Test
  void whatTheToolRefusesStopsTheDeployOrTheRollback() throws IOException {
    folder.write(
        "db/migrate/1_a.rb",
        """
        class A < ActiveRecord::Migration[8.0]
          def change
            create_table(:users) { |t| t.string :email }
          end
        end
        """);
    folder.write(
        "db/migrate/2_b.rb",
        """
        class B < ActiveRecord::Migration[8.0]
          def up
            User.import
            add_column :users, :name
          end

          def down
            User.export!
            add_column :users, :name
            add_index :users, :email
          end
        end
        """);
    assertThat(found("db/migrate"))
        .containsExactly("2_b.rb:4 fails-on-server", "2_b.rb:9 failing-down");
  }

  @Test
  void whatOneCallDoesBothWaysIsToldOnce() throws IOException {
    folder.write(
        "db/migrate/1_a.rb",
        """
        class A < ActiveRecord::Migration[7.1]
          def change
            create_table(:users) { |t| t.string :email; t.string :fax; t.string :phone }
          end
        end
        """);
    folder.write(
        "db/migrate/2_b.rb",
        """
        class B < ActiveRecord::Migration[7.1]
          def change
            add_index :users, :email
            remove_column :users, :fax, :string
          end
        end
        """);
    assertThat(remarksToo("db/migrate"))
        .containsExactly("2_b.rb:3 add-index-without-concurrently", "2_b.rb:4 drop-column");
  }

  @Test
  void whatTwoMethodsDoIsToldOfEach() throws IOException {
    folder.write(
        "db/migrate/1_a.rb",
        """
        class A < ActiveRecord::Migration[7.1]
          def change
            create_table(:users) { |t| t.string :email; t.string :fax }
          end
        end
        """);
    folder.write(
        "db/migrate/2_b.rb",
        """
        class B < ActiveRecord::Migration[7.1]
          def up
            remove_column :users, :fax, :string
          end

          def down
            add_column :users, :fax, :string
          end
        end
        """);
    assertThat(remarksToo("db/migrate"))
        .containsExactly("2_b.rb:3 drop-column", "2_b.rb:7 down-loses-data");
  }

  @Test
  void aTableOfAnEarlierMigrationIsOldThoughToolsRunAllThatArePendingInOneTransaction()
      throws IOException {
    folder.write(
        "migrations/20240101_a.js",
        """
        exports.up = (knex) => knex.schema.createTable('links', (t) => {
          t.increments();
          t.text('url').index();
        });
        """);
    folder.write(
        "migrations/20240102_b.js",
        """
        exports.up = (knex) => knex.schema.table('links', (t) => {
          t.unique('url');
        });
        """);
    assertThat(found("migrations")).containsExactly("20240102_b.js:1 add-unique-without-index");
  }

  @Test
  void anIndexYoungerThanAForeignKeyIsNotTheOneThatItNeeds() throws IOException {
    folder.write(
        "versions/a.py",
        """
        from alembic import op
        import sqlalchemy as sa
        revision = 'a'
        down_revision = None

        def upgrade():
            op.create_table('links', sa.Column('user_id', sa.Integer, sa.ForeignKey('users.id')))

        def downgrade():
            op.drop_table('links')
        """);
    folder.write(
        "versions/b.py",
        """
        from alembic import op
        import sqlalchemy as sa
        revision = 'b'
        down_revision = 'a'

        def upgrade():
            with op.get_context().autocommit_block():
                op.create_index('u', 'users', [sa.text('id DESC')], unique=True, postgresql_concurrently=True)

        def downgrade():
            op.drop_index('u', 'users')
        """);
    assertThat(found("versions"))
        .noneMatch(finding -> finding.matches(".*(failing|incomplete)-down"));
  }

  /** The errors and warnings about what applying does, but for missing ways back. */
  private List<String> found(String path) throws IOException {
    return found(path, finding -> finding.severity() != Severity.INFO);
  }

  private List<String> remarksToo(String path) throws IOException {
    return found(path, finding -> !finding.rule().equals("missing-lock-timeout"));
  }

  private List<String> found(String path, Predicate<Finding> wanted) throws IOException {
    return folder
        .findings(path)
        .filter(finding -> !finding.rule().matches("missing-down|unparsed-statement"))
        .filter(wanted)
        .map(finding -> LintedFolder.place(finding) + " " + finding.rule())
        .toList();
  }
}
