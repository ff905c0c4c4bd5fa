package io.github.sqllint.dsl.rails;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Migrations that require other files of their project. */
class ProjectTest {
  private final Map<String, String> files = new HashMap<>();

  @Test
  void whatARequiredFileDefinesIsFollowedAndStandsAtTheCallOfTheMigration() throws Exception {
    files.put(
        "../../lib/helpers.rb",
        """
        # frozen_string_literal: true
        require_relative "./sql"
        module Shop
          TYPE = :bigint
          TABLES = %w[a b].freeze
          class Base < ActiveRecord::Migration[5.0]
          end
          module Helpers
            def add_money(table, name)
              add_column table, "#{name}_cents", TYPE
              yield "#{name}_currency"
            end
          end
          module Functions
            extend self
            def view(migration) = migration.execute(Sql::VIEW)
          end
        end
        def not_null(table, column)
          change_column_null table, column, false
        end
        """);
    files.put("../../lib/sql.rb", "module Sql\n  VIEW = 'CREATE VIEW v AS SELECT 1'\nend\n");
    String ruby =
        """
        require_relative "../../lib/helpers"
        class Some < Shop::Base
          include Shop::Helpers
          def change
            add_money :orders, "price" do |name|
              add_column :orders, name, :string
            end
            reversible { |dir| dir.up { Shop::Functions.view(self) } }
            Shop::TABLES.each { |table| add_timestamps table }
            not_null :orders, :a
          end
        end
        """;
    assertThat(Emitted.lines(migration(ruby).up()))
        .containsExactly(
            "5 ALTER TABLE \"orders\" ADD \"price_cents\" bigint",
            "6 ALTER TABLE \"orders\" ADD \"price_currency\" character varying",
            "8 CREATE VIEW v AS SELECT 1",
            "9 ALTER TABLE \"a\" ADD \"created_at\" timestamp NOT NULL",
            "9 ALTER TABLE \"a\" ADD \"updated_at\" timestamp NOT NULL",
            "9 ALTER TABLE \"b\" ADD \"created_at\" timestamp NOT NULL",
            "9 ALTER TABLE \"b\" ADD \"updated_at\" timestamp NOT NULL",
            "10 ALTER TABLE \"orders\" ALTER COLUMN \"a\" SET NOT NULL");
    assertThat(Emitted.lines(migration(ruby).down().orElseThrow()))
        .startsWith("10 ALTER TABLE \"orders\" ALTER COLUMN \"a\" DROP NOT NULL")
        .endsWith(
            "6 ALTER TABLE \"orders\" DROP COLUMN \"price_currency\"",
            "5 ALTER TABLE \"orders\" DROP COLUMN \"price_cents\"");
  }

  @Test
  void aPathMayBeginAtTheTopOfTheProject() throws Exception {
    files.put("../../lib/a/b.rb", "def drop_it(table) = drop_table(table)");
    for (String path :
        List.of("Rails.root.join('lib', 'a/b')", "Rails.root.join('lib/a/b.rb').to_s")) {
      String ruby =
          "require "
              + path
              + "\nclass Some < ActiveRecord::Migration[7.0]\n"
              + "def up\ndrop_it :t\nend\nend\n";
      assertThat(Emitted.lines(migration(ruby).up())).containsExactly("4 DROP TABLE \"t\"");
    }
  }

  @Test
  void whatIsNotOfTheProjectOrNoRubyLeavesItsNamesUnknown() throws Exception {
    files.put("broken.rb", "module Broken; def a( ; end");
    files.put("self.rb", "require_relative 'self'\nexecute 'SELECT 1'\nFoo.bar!\n");
    String ruby =
        """
        require_relative "broken"
        require_relative "../../../elsewhere"
        require_relative ENV["X"]
        require "gem"
        require_relative "self"
        class Some < ActiveRecord::Migration[7.0]
          include Broken
          def up
            a
            execute "SELECT #{Broken::MOST}"
          end
        end
        """;
    assertThat(Emitted.lines(migration(ruby).up()))
        .containsExactly(
            "9 gap `a` is defined elsewhere.", "10 gap What it sends depends on `Broken::MOST`.");
  }

  @Test
  void anotherMigrationIsTakenBackOrRunAsItsOwnReleaseDoes() throws Exception {
    files.put(
        "1_old.rb",
        """
        class Old < ActiveRecord::Migration[4.2]
          def change
            create_table(:olds) { |t| t.references :user }
            add_column :users, :a, :string
          end
        end
        """);
    String ruby =
        """
        require_relative "1_old"
        class Some < ActiveRecord::Migration[7.0]
          def up
            revert Old
            run Old
          end
          def down
            revert Gone
          end
        end
        """;
    assertThat(Emitted.lines(migration(ruby).up()))
        .containsExactly(
            "4 ALTER TABLE \"users\" DROP COLUMN \"a\"",
            "4 DROP TABLE \"olds\"",
            "5 CREATE TABLE \"olds\" (\"id\" serial NOT NULL PRIMARY KEY, \"user_id\" integer)",
            "5 ALTER TABLE \"users\" ADD \"a\" character varying");
    assertThat(Emitted.lines(migration(ruby).down().orElseThrow()))
        .containsExactly("8 gap It takes back Gone, which another file defines.");
    assertThat(Emitted.lines(migration(ruby.replace("def up", "def change")).down().orElseThrow()))
        .containsExactly(
            "4 gap It takes back Old, which another file defines.",
            "5 gap It runs Old, which another file defines.");
  }

  @Test
  void whatIsRecordedInTheSameReleaseGoesBothWays() throws Exception {
    files.put(
        "1_old.rb",
        """
        class Old < ActiveRecord::Migration[7.0]
          def change
            create_table(:olds)
            add_column :olds, :a, :string
          end
        end
        """);
    String ruby =
        """
        require_relative "1_old"
        class Some < ActiveRecord::Migration[7.0]
          def change
            drop_table :x, if_exists: true do |t|
            end
            revert Old
          end
        end
        """;
    assertThat(Emitted.lines(migration(ruby).down().orElseThrow()))
        .containsExactly(
            "6 CREATE TABLE \"olds\" (\"id\" bigserial primary key)",
            "6 ALTER TABLE \"olds\" ADD \"a\" character varying",
            "4 CREATE TABLE \"x\" (\"id\" bigserial primary key)");
  }

  @Test
  void theFileOfAModelTellsItsTableAndWithoutItThisIsAssumed() throws Exception {
    files.put("../../app/models/user.rb", "class User < ApplicationRecord\nend\n");
    files.put(
        "../../app/models/person.rb",
        "class Person < ApplicationRecord\n"
            + "  # self.table_name = 'x'\n"
            + "  self.table_name = :humans\n"
            + "end");
    files.put("../../app/models/admin.rb", "class Admin < User\nend\n");
    files.put(
        "../../app/models/old.rb",
        "class Old < ActiveRecord::Base\n  default_scope { all }\nend\n");
    files.put(
        "../../app/models/shop.rb", "module Shop\n  def self.table_name_prefix = 'shop_'\nend");
    files.put("../../app/models/shop/item.rb", "class Shop::Item < ApplicationRecord\nend\n");
    String ruby =
        """
        class Some < ActiveRecord::Migration[7.0]
          class Own < ApplicationRecord; self.table_name = "users"; end
          class Part < Own; end
          def up
            User.update_all(a: 1)
            Person.update_all(a: 1)
            Admin.update_all(a: 1)
            Old.update_all(a: 1)
            Shop::Item.update_all(a: 1)
            Gone.update_all(a: 1)
            Part.update_all(a: 1)
          end
        end
        """;
    assertThat(Emitted.lines(migration(ruby).up()))
        .containsExactly(
            "5 UPDATE \"users\" SET \"a\" = 1",
            "6 UPDATE \"humans\" SET \"a\" = 1",
            "7 gap The table of `Admin` is not known.",
            "8 gap What it sends depends on a scope that the model always has.",
            "9 UPDATE \"shop_items\" SET \"a\" = 1",
            "10 assuming UPDATE \"gones\" SET \"a\" = 1",
            "11 gap What it sends depends on a scope that the model always has.");
  }

  @Test
  void migrationsOfGemsMakeKeysOfTheTypeThatTheApplicationIsConfiguredFor() throws Exception {
    String ruby =
        """
        class Some < ActiveRecord::Migration[6.1]
          def up
            config = Rails.configuration.generators
            setting = config.options[config.orm][:primary_key_type]
            create_table(:blobs, id: setting || :primary_key)
          end
        end
        """;
    assertThat(Emitted.lines(migration(ruby).up()))
        .containsExactly("5 CREATE TABLE \"blobs\" (\"id\" bigserial primary key)");
    files.put(
        "../../config/application.rb",
        "# primary_key_type: :none\nconfig.generators { |g| g.orm :active_record, primary_key_type:"
            + " :uuid }\n");
    assertThat(Emitted.lines(migration(ruby).up()))
        .containsExactly(
            "5 CREATE TABLE \"blobs\" (\"id\" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY)");
  }

  private RailsReader.Migration migration(String ruby) throws Exception {
    Project project = new Project(path -> Optional.ofNullable(files.get(path)));
    return new RailsReader(Optional.empty(), List.of(), project)
        .read(new SourceFile("2_some.rb", ruby), "some", "2")
        .orElseThrow();
  }
}
