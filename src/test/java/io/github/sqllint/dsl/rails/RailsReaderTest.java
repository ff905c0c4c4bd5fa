package io.github.sqllint.dsl.rails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sqllint.dsl.ruby.RubySyntaxException;
import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.Position;
import io.github.sqllint.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RailsReaderTest {

  @Test
  void anUnknownArgumentIsAGapOnItsLineAndHidesNoOtherCall() throws Exception {
    assertThat(
            up(
                """
                add_column ENV.fetch("TABLE"), :a, :string
                add_column :users, :b, :string
                """))
        .containsExactly(
            "3 gap What it sends depends on `ENV`.",
            "4 ALTER TABLE \"users\" ADD \"b\" character varying");
  }

  @Test
  void whatIsEvaluatedAsATextOrHandedOnWithoutANameIsNotPassedOver() throws Exception {
    assertThat(
            up(
                """
                instance_eval("drop_table :a")
                def put(*, **, &) = add_column(*, **, &)
                put :b, :c, :string
                """))
        .containsExactly(
            "3 gap `instance_eval` is defined elsewhere.",
            "4 gap What it sends depends on Ruby that is not followed here.");
  }

  @Test
  void aCallStandsOnTheLineOfItsNameWhereverItsDotIs() throws Exception {
    assertThat(
            up(
                """
                connection.
                  drop_table(:a)
                connection
                  .drop_table(:b)
                connection.drop_table(
                  :c)
                """))
        .containsExactly("4 DROP TABLE \"a\"", "6 DROP TABLE \"b\"", "7 DROP TABLE \"c\"");
  }

  @Test
  void aPatternThatIsNotKnownToFitIsFollowedPerhaps() throws Exception {
    assertThat(
            up(
                """
                case [ENV["A"], :users]
                in ["x", table] then drop_table table
                in [_, table] then add_column table, :a, :string
                end
                case { table: :orders, drop: [:a, :b] }
                in { table: } | { name: table } unless table == :orders then drop_table :never
                in { table: Symbol => table, drop: [*columns] }
                  columns.each { |column| remove_column table, column }
                end
                { name: :tags } => { name: }
                drop_table name if { size: 2 } in { size: 1.. }
                """))
        .containsExactly(
            "4 perhaps DROP TABLE \"users\"",
            "5 perhaps ALTER TABLE \"users\" ADD \"a\" character varying",
            "10 ALTER TABLE \"orders\" DROP COLUMN \"a\"",
            "10 ALTER TABLE \"orders\" DROP COLUMN \"b\"",
            "13 DROP TABLE \"tags\"");
  }

  @Test
  void aConstantOfTheApplicationIsNotKnownAndAModelStandsForItsTable() throws Exception {
    assertThat(
            up(
                """
                add_column :users, :name, :string, limit: Shop::MAX_NAME
                add_column AuditLog, :note, :text
                """))
        .containsExactly(
            "3 gap What it sends depends on `Shop::MAX_NAME`.",
            "4 ALTER TABLE \"audit_logs\" ADD \"note\" text");
  }

  @Test
  void whatStandsUnderAConditionOfTheDatabaseIsSentPerhaps() throws Exception {
    assertThat(
            up(
                """
                add_column :users, :a, :string unless column_exists?(:users, :a)
                return if table_exists?(:orders)
                drop_table :users
                """))
        .containsExactly(
            "3 perhaps ALTER TABLE \"users\" ADD \"a\" character varying",
            "5 perhaps DROP TABLE \"users\"");
  }

  @Test
  void whatIsChangedUnderAConditionIsNotKnownFromThereOn() throws Exception {
    assertThat(
            up(
                """
                names = [:a]
                names << :b if ENV["X"]
                names.each { |name| drop_table name }
                map = { a: 1 }
                map[:b] = 2 if ENV["X"]
                map.each_key { |name| drop_table name }
                sql = +"SELECT 1"
                sql << ", 2" if ENV["X"]
                execute sql
                """))
        .containsExactly(
            "5 gap What it sends depends on `names`, which a condition decides.",
            "8 gap What it sends depends on `map`, which a condition decides.",
            "11 gap What it sends depends on `sql`, which a condition decides.");
  }

  @Test
  void rowsOfAModelWhoseDefaultScopeIsNotKnownAreAGap() throws Exception {
    assertThat(
            statements(
                migration(
                        """
                        class U < ActiveRecord::Base
                          default_scope { where(kind: ENV["KIND"]) }
                        end
                        def up
                          U.update_all(a: 1)
                          U.unscoped.update_all(a: 2)
                        end
                        """)
                    .up()))
        .containsExactly("6 gap What it sends depends on `ENV`.", "7 UPDATE \"us\" SET \"a\" = 2");
  }

  @Test
  void aClassThatIsMadeByACallIsAModelToo() throws Exception {
    String ruby =
        """
        Item = Class.new(ActiveRecord::Base) { self.table_name = "products" }
        User = Class.new ActiveRecord::Base
        def up
          Item.update_all(stock: 1)
          User.update_all(age: 1)
        end
        """;
    assertThat(statements(migration(ruby).up()))
        .containsExactly(
            "5 UPDATE \"products\" SET \"stock\" = 1", "6 UPDATE \"users\" SET \"age\" = 1");
  }

  @Test
  void aLoopThatAsksAtItsEndRunsOnce() throws Exception {
    assertThat(
            up(
                """
                begin
                  rows = select_rows("SELECT 1")
                  execute "SELECT 2"
                end until rows.count == 0
                i = 0
                begin
                  i += 1
                  execute "SELECT #{i + 2}"
                end while i < 2
                """))
        .filteredOn(sent -> !sent.contains("SELECT 1"))
        .containsExactly("5 SELECT 2", "10 SELECT 3", "10 SELECT 4");
  }

  @Test
  void whatIsNeverReachedIsNotSent() throws Exception {
    assertThat(
            up(
                """
                drop_table :users if false
                execute "SELECT 1" if connection.adapter_name == "PostgreSQL"
                execute "SELECT 2" unless connection.adapter_name =~ /postgres/i
                return
                drop_table :orders
                """))
        .containsExactly("4 SELECT 1");
  }

  @Test
  void aLoopOverRowsRunsPerhapsWithValuesThatAreNotKnown() throws Exception {
    assertThat(
            up(
                """
                select_values("SELECT name FROM shops").each do |name|
                  remove_column :shops, name
                  add_index :shops, :name
                end
                """))
        .containsExactly(
            "3 SELECT name FROM shops",
            "4 gap What it sends depends on the rows of a query.",
            "5 perhaps CREATE INDEX \"index_shops_on_name\" ON \"shops\" (\"name\")");
  }

  @Test
  void aBlockOfACallThatIsNotFollowedRunsPerhaps() throws Exception {
    assertThat(
            Emitted.up(
                """
                (Date.today..Date.tomorrow).each { |day| execute "SELECT '#{day}'" }
                ("aa".."ac").each { |x| execute "SELECT '#{x}'" }
                (1..).each { |x| execute "SELECT #{x}" }
                { a: 1 }.chunk_while { |x| add_column :users, :a, :string }
                "abc".each_grapheme_cluster { |x| drop_table x }
                """))
        .hasSize(5)
        .allMatch(line -> line.matches("(?s)[3-7] (gap|perhaps).*"));
  }

  @Test
  void theTextOfAHereDocumentStandsWhereItIsWritten() throws Exception {
    String ruby =
        """
        class Touch < ActiveRecord::Migration[6.1]
          def up
            execute <<~SQL
              UPDATE users
              SET name = 'x';
              DROP TABLE orders;
            SQL
          end
        end
        """;
    SourceFile up = read(ruby).up();
    assertThat(up.text()).startsWith("UPDATE users\nSET name = 'x';\nDROP TABLE orders;\n");
    assertThat(up.position(up.text().indexOf("DROP"))).isEqualTo(new Position(6, 7));
    assertThat(up.callPosition(up.text().indexOf("DROP"))).isEqualTo(new Position(3, 5));
  }

  @Test
  void namesThatRailsLooksUpComeFromEarlierMigrations() throws Exception {
    RailsReader reader = new RailsReader(Optional.empty(), List.of(), Project.none());
    read(
        reader,
        """
        class One < ActiveRecord::Migration[6.1]
          def change
            create_table :orders do |t|
              t.references :user, index: { name: "ix" }, foreign_key: { name: "fk" }
            end
          end
        end
        """);
    String next =
        """
        class Two < ActiveRecord::Migration[6.1]
          def up
            remove_foreign_key :orders, :users
            remove_index :orders, :user_id
          end
        end
        """;
    assertThat(statements(read(reader, next).up()))
        .containsExactly("3 ALTER TABLE \"orders\" DROP CONSTRAINT \"fk\"", "4 DROP INDEX  \"ix\"");
  }

  @Test
  void aKeyThatNoMigrationMakesHasNoNameThatCouldBeGuessed() throws Exception {
    assertThat(
            up(
                """
                remove_reference :orders, :user, foreign_key: true
                validate_foreign_key :orders, :shops
                remove_foreign_key :orders, name: "fk"
                remove_index :orders, :state
                """))
        .containsExactly(
            "3 gap Rails looks the foreign key's name up in the database: no migration before this"
                + " one makes one like that for `orders`.",
            "3 ALTER TABLE \"orders\" DROP COLUMN \"user_id\"",
            "4 gap Rails looks the foreign key's name up in the database: no migration before this"
                + " one makes one like that for `orders`.",
            "5 ALTER TABLE \"orders\" DROP CONSTRAINT \"fk\"",
            "6 assuming DROP INDEX  \"index_orders_on_state\"");
  }

  @Test
  void anIndexThatNoMigrationMakesIsTakenToBeCalledAsRailsCallsItAndThisIsSaid() throws Exception {
    SourceFile sql = migration("def up\nremove_index :users, [:a, :b]\nend").up();
    EmittedSql.Piece piece = sql.emitted().orElseThrow().pieces().get(0);
    assertThat(sql.text(piece.region())).isEqualTo("DROP INDEX  \"index_users_on_a_and_b\"");
    assertThat(piece.assumption())
        .hasValue(
            "Rails looks up which index is over `a`, `b`, and no migration makes one: it is taken"
                + " to be `index_users_on_a_and_b`, as Rails calls it.");
  }

  @Test
  void anIndexOfATableMadeWholeThatNoMigrationMakesIsNotDropped() throws Exception {
    String none = " to remove and raises an error: no migration before makes one on `orders`.";
    assertThat(
            up("""
            create_table :orders
            add_index :orders, :a, name: "by_a"
            remove_index :orders, :b
            remove_index :orders, :b, if_exists: true
            remove_index :orders, :c, name: "by_a"
            remove_index :orders, name: "by_b", if_exists: true
            remove_index :orders, :a
            remove_index :orders, :a
            remove_foreign_key :orders, :users, if_exists: true
            """)
                .subList(2, 6))
        .containsExactly(
            "5 error Rails finds no index over `b`" + none,
            "7 error Rails finds no index over `c`" + none,
            "9 DROP INDEX  \"by_a\"",
            "10 error Rails finds no index over `a`" + none);
  }

  @Test
  void anIndexMadeOrRemovedUnderAConditionIsNotSureToBeThere() throws Exception {
    assertThat(
            up(
                """
                add_index :users, :a, name: "by_a" unless index_exists?(:users, :a)
                remove_index :users, :a
                create_table(:orders) { |t| t.integer :a, index: { name: "by" } }
                remove_index :orders, :a if index_exists?(:orders, :a)
                remove_index :orders, :a
                """))
        .endsWith(
            "4 assuming DROP INDEX  \"by_a\"",
            "5 CREATE TABLE \"orders\" (\"id\" bigserial primary key, \"a\" integer)",
            "5 CREATE INDEX \"by\" ON \"orders\" (\"a\")",
            "6 perhaps DROP INDEX  \"by\"",
            "7 DROP INDEX  \"by\"");
  }

  @Test
  void whatIsNotFollowedLeavesTheIndexesOfItsTableOpen() throws Exception {
    for (String unseen :
        List.of(
            "add_index :orders, ENV['X']",
            "add_index ENV['X'], :a",
            "execute ENV['X']",
            "execute 'DO $$ BEGIN IF x THEN CREATE INDEX i ON orders (a); END IF; END $$'",
            "add_our_indexes :orders",
            "change_table(:orders) { |t| t.index ENV['X'] }")) {
      List<String> sent = up("create_table :orders\n" + unseen + "\nremove_index :orders, :a\n");
      assertThat(sent).last().isEqualTo("5 assuming DROP INDEX  \"index_orders_on_a\"");
    }
  }

  @Test
  void whatRailsRenamesBesidesIsAssumedToBeNothingElseOfATableThatIsNotKnownWhole()
      throws Exception {
    assertThat(
            up(
                """
                rename_column :users, :a, :b
                rename_table :users, :people
                create_table :orders
                rename_column :orders, :a, :b
                rename_table :orders, :sales
                """))
        .contains(
            "3 assuming ALTER TABLE \"users\" RENAME COLUMN \"a\" TO \"b\"",
            "4 assuming ALTER TABLE \"users\" RENAME TO \"people\"",
            "6 ALTER TABLE \"orders\" RENAME COLUMN \"a\" TO \"b\"",
            "7 ALTER TABLE \"orders\" RENAME TO \"sales\"");
  }

  @Test
  void theFirstOfTheKeysThatFitIsAssumedWhereNotAllAreKnown() throws Exception {
    assertThat(
            up(
                """
                add_foreign_key :orders, :users, name: "fk"
                remove_foreign_key :orders, :users
                add_foreign_key :orders, :users, name: "fk"
                remove_foreign_key :orders, column: :user_id
                """))
        .contains(
            "4 assuming ALTER TABLE \"orders\" DROP CONSTRAINT \"fk\"",
            "6 ALTER TABLE \"orders\" DROP CONSTRAINT \"fk\"");
  }

  @Test
  void theNameOfAKeyStaysWhenItsTablesAndColumnsAreRenamed() throws Exception {
    assertThat(
            up(
                """
                create_table :orders
                add_foreign_key :orders, :users
                rename_column :orders, :user_id, :buyer_id
                rename_table :users, :people
                rename_table :orders, :sales
                remove_foreign_key :sales, :people, column: :buyer_id
                remove_foreign_key :sales, :people
                """))
        .endsWith(
            "8 ALTER TABLE \"sales\" DROP CONSTRAINT \"fk_rails_f868b47f6a\"",
            "9 error Rails raises an error: `sales` has no such foreign key.");
  }

  @Test
  void aKeyToItsOwnTableFollowsItAndGoesWithTheTableThatItRefersTo() throws Exception {
    assertThat(
            up(
                """
                create_table :a
                add_foreign_key :a, :a, column: :b_id, name: "own"
                add_foreign_key :a, :cs, column: :c_id, name: "other"
                rename_table :a, :b
                drop_table :cs, force: :cascade
                remove_foreign_key :b, :b
                remove_foreign_key :b, :cs
                """))
        .endsWith(
            "8 ALTER TABLE \"b\" DROP CONSTRAINT \"own\"",
            "9 error Rails raises an error: `b` has no such foreign key.");
  }

  @Test
  void ofSeveralKeysRailsTakesTheFirstByNameAndOfSeveralIndexesNone() throws Exception {
    assertThat(
            up(
                """
                create_table(:a) { |t| t.bigint :b_id }
                add_foreign_key :a, :bs, name: "two"
                add_foreign_key :a, :bs, column: :c_id, name: "one"
                add_index :a, :b_id, name: "i1"
                add_index :a, :b_id, name: "i2", where: "b_id > 1"
                remove_foreign_key :a, :bs
                remove_index :a, :b_id
                """))
        .endsWith(
            "8 ALTER TABLE \"a\" DROP CONSTRAINT \"one\"",
            "9 error Rails finds several indexes: i1, i2.");
  }

  @Test
  void namesThatRailsLooksUpComeFromWrittenSqlToo() throws Exception {
    assertThat(
            up(
                """
                execute <<~SQL
                  CREATE TABLE a (b_id int REFERENCES bs, c_id int NOT NULL,
                    CONSTRAINT c FOREIGN KEY (c_id) REFERENCES public.cs (id), UNIQUE (c_id));
                  CREATE INDEX CONCURRENTLY "On B" ON a USING btree (b_id, c_id DESC);
                  CREATE INDEX ON a (lower(x));
                  CREATE INDEX other ON a (b_id) INCLUDE (c_id, x);
                  ALTER TABLE ONLY a ADD CONSTRAINT d FOREIGN KEY (d_id) REFERENCES ds, DROP e;
                  ALTER TABLE a ADD COLUMN f_id int CONSTRAINT f REFERENCES fs;
                  ALTER TABLE a RENAME CONSTRAINT d TO d2;
                  ALTER TABLE a RENAME f_id TO g_id;
                  ALTER INDEX "On B" RENAME TO on_b;
                SQL
                remove_foreign_key :a, :bs
                remove_foreign_key :a, :cs
                remove_foreign_key :a, :ds
                remove_foreign_key :a, column: :g_id
                remove_index :a, [:b_id, :c_id]
                """))
        .endsWith(
            "15 ALTER TABLE \"a\" DROP CONSTRAINT \"a_b_id_fkey\"",
            "16 ALTER TABLE \"a\" DROP CONSTRAINT \"c\"",
            "17 ALTER TABLE \"a\" DROP CONSTRAINT \"d2\"",
            "18 ALTER TABLE \"a\" DROP CONSTRAINT \"f\"",
            "19 DROP INDEX  \"on_b\"");
  }

  @Test
  void writtenSqlThatIsNoneIsLeftToItsReader() throws Exception {
    for (String sql :
        List.of(
            "CREATE INDEX",
            "CREATE INDEX a ON b USING",
            "CREATE INDEX a ON b (",
            "CREATE TABLE a (",
            "CREATE TABLE a (b int, CONSTRAINT",
            "ALTER TABLE a ADD CONSTRAINT b FOREIGN KEY (c",
            "ALTER TABLE",
            "ALTER INDEX a",
            "DROP TABLE a,,")) {
      assertThat(up("execute '" + sql + "'\n")).containsExactly("3 " + sql);
    }
  }

  @Test
  void aMigrationThatTheDumpDoesNotHoldFindsNamesInIt() throws Exception {
    String dump =
        """
        ActiveRecord::Schema[7.0].define(version: 5) do
          create_table "orders" do |t|
            t.bigint "user_id"
            t.index ["user_id"], name: "ix"
          end
          add_foreign_key "orders", "users", name: "fk"
        end
        """;
    String sql =
        """
        CREATE TABLE public.orders (id bigint NOT NULL, user_id bigint);
        CREATE INDEX ix ON public.orders USING btree (user_id);
        ALTER TABLE ONLY public.orders
            ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES public.users(id);
        INSERT INTO "schema_migrations" (version) VALUES ('5');
        """;
    String ruby =
        migrationText(
            "def up\nremove_foreign_key :orders, :users\nremove_index :orders, :user_id\nend");
    for (Dump each :
        List.of(
            SchemaDump.parse(new SourceFile("schema.rb", dump)),
            StructureDump.of(new SourceFile("structure.sql", sql)))) {
      RailsReader reader = new RailsReader(Optional.of(each), List.of(), Project.none());
      SourceFile file = new SourceFile("6_some.rb", ruby);
      assertThat(statements(reader.read(file, "some", "6").orElseThrow().up()))
          .containsExactly(
              "3 ALTER TABLE \"orders\" DROP CONSTRAINT \"fk\"", "4 DROP INDEX  \"ix\"");
      assertThat(statements(reader.read(file, "some", "5").orElseThrow().up()).get(0))
          .startsWith("3 gap Rails looks the foreign key's name up");
    }
  }

  @Test
  void whatIsRenamedOfATableThatTheDumpHoldsIsKnown() throws Exception {
    String dump =
        """
        ActiveRecord::Schema[6.1].define(version: 5) do
          create_table "orders" do |t|
            t.bigint "user_id"
            t.index ["user_id"], name: "index_orders_on_user_id"
          end
        end
        """;
    String sql =
        """
        CREATE TABLE public.orders (id bigint NOT NULL, user_id bigint);
        CREATE SEQUENCE public.orders_id_seq;
        ALTER SEQUENCE public.orders_id_seq OWNED BY public.orders.id;
        ALTER TABLE ONLY public.orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);
        CREATE INDEX index_orders_on_user_id ON public.orders USING btree (user_id);
        INSERT INTO "schema_migrations" (version) VALUES ('5');
        """;
    String first = migrationText("def up\nrename_table :orders, :sales\nend");
    String second =
        migrationText("def up\nremove_index :sales, :user_id\nremove_index :sales, :user_id\nend");
    for (Dump each :
        List.of(
            SchemaDump.parse(new SourceFile("schema.rb", dump)),
            StructureDump.of(new SourceFile("structure.sql", sql)))) {
      RailsReader reader = new RailsReader(Optional.of(each), List.of(), Project.none());
      SourceFile one = new SourceFile("6_some.rb", first);
      assertThat(statements(reader.read(one, "some", "6").orElseThrow().up()))
          .containsExactly(
              "3 ALTER TABLE \"orders\" RENAME TO \"sales\"",
              "3 ALTER INDEX \"orders_pkey\" RENAME TO \"sales_pkey\"",
              "3 ALTER TABLE \"public\".\"orders_id_seq\" RENAME TO \"sales_id_seq\"",
              "3 ALTER INDEX \"index_orders_on_user_id\" RENAME TO \"index_sales_on_user_id\"");
      SourceFile two = new SourceFile("7_some.rb", second);
      assertThat(statements(reader.read(two, "some", "7").orElseThrow().up()))
          .containsExactly(
              "3 DROP INDEX  \"index_sales_on_user_id\"",
              "4 error Rails finds no index over `user_id` to remove and raises an error: no"
                  + " migration before makes one on `sales`.");
    }
  }

  @Test
  void aMadeNameThatSchemaRbLeavesOutIsThatOfTheMigrationsOrAssumed() throws Exception {
    String dump =
        """
        ActiveRecord::Schema[6.1].define(version: 5) do
          create_table("orders") { |t| t.bigint "buyer_id" }
          add_foreign_key "orders", "people", column: "buyer_id"
        end
        """;
    String made =
        migrationText(
            """
            def up
              create_table(:orders) { |t| t.references :user, foreign_key: true }
              rename_column :orders, :user_id, :buyer_id
              rename_table :users, :people
            end
            """);
    String next = migrationText("def up\nremove_foreign_key :orders, :people\nend");
    SchemaDump schema = SchemaDump.parse(new SourceFile("schema.rb", dump));
    SourceFile file = new SourceFile("6_some.rb", next);
    RailsReader alone = new RailsReader(Optional.of(schema), List.of(), Project.none());
    assertThat(statements(alone.read(file, "some", "6").orElseThrow().up()))
        .containsExactly(
            "3 assuming ALTER TABLE \"orders\" DROP CONSTRAINT \"fk_rails_d3775977e3\"");
    RailsReader both = new RailsReader(Optional.of(schema), List.of(), Project.none());
    both.read(new SourceFile("5_some.rb", made), "some", "5");
    assertThat(statements(both.read(file, "some", "6").orElseThrow().up()))
        .containsExactly("3 ALTER TABLE \"orders\" DROP CONSTRAINT \"fk_rails_f868b47f6a\"");
  }

  @Test
  void aChangeThatRailsCannotTakeBackHasNoWayBack() throws Exception {
    assertThat(change("execute \"SELECT 1\"").down()).isEmpty();
    assertThat(change("change_column :users, :age, :bigint").down()).isEmpty();
    assertThat(change("remove_column :users, :age").down()).isEmpty();
    assertThat(change("remove_column :users, :age, :integer").down()).isPresent();
    assertThat(
            migration("def up; end\ndef down; raise ActiveRecord::IrreversibleMigration; end")
                .down())
        .isEmpty();
    assertThat(migration("def up; end").down()).isEmpty();
    assertThat(migration("def up; end\ndef down; end").down()).isPresent();
  }

  @Test
  void theTransactionIsLeftToTheFile() throws Exception {
    assertThat(change("add_index :users, :age").transaction()).isTrue();
    String ruby =
        """
        disable_ddl_transaction!
        def up
          transaction { execute "SELECT 1" }
          execute "SELECT 2"
        end
        """;
    assertThat(migration(ruby).transaction()).isFalse();
    assertThat(statements(migration(ruby).up()))
        .containsExactly("4 BEGIN", "4 SELECT 1", "4 COMMIT", "5 SELECT 2");
  }

  @Test
  void sinceRails7ATimeHasSixDigits() throws Exception {
    String ruby =
        "class M < ActiveRecord::Migration[7.0]\n"
            + " def up\n"
            + "  add_column :a, :b, :datetime\n"
            + " end\n"
            + "end";
    assertThat(statements(read(ruby).up()))
        .containsExactly("3 ALTER TABLE \"a\" ADD \"b\" timestamp(6)");
  }

  @Test
  void rowsOfTheApplicationsClassesAreNotFollowed() throws Exception {
    assertThat(
            up(
                """
                User.find_each { |user| user.update!(name: user.name.strip) }
                Backfill::Names.new.call
                User.reset_column_information
                User.where(name: nil).update_all(name: "")
                """))
        .containsExactly(
            "3 gap `update!` is called on rows of `User`.",
            "4 gap `call` is called on an object of `Backfill::Names`.",
            "6 assuming UPDATE \"users\" SET \"name\" = '' WHERE \"users\".\"name\" IS NULL");
  }

  @Test
  void aLambdaThatAnUnknownMethodIsCalledOnRunsPerhaps() throws Exception {
    assertThat(up("a = -> { execute 'A' }\na.curry\nb = -> (x) { execute x }\nb.curry['B']\n"))
        .hasSize(2)
        .anySatisfy(sent -> assertThat(sent).matches("3 .*A.*"))
        .anySatisfy(sent -> assertThat(sent).startsWith("5 gap "));
    assertThat(up("a = -> (x) { execute x }\na.to_proc.yield('A')\na.arity\na.lambda?\n"))
        .containsExactly("3 A");
  }

  @Test
  void aBrokenFileIsAnErrorWithItsPlace() {
    String ruby =
        "class Broken < ActiveRecord::Migration[6.1]\n  def up\n    add_column(:a\n  end\n";
    assertThatThrownBy(() -> read(ruby))
        .isInstanceOf(RubySyntaxException.class)
        .hasMessageContaining("`end` where Ruby wants `)`");
  }

  @Test
  void aFileWithoutAMigrationIsNone() throws Exception {
    assertThat(
            new RailsReader(Optional.empty(), List.of(), Project.none())
                .read(new SourceFile("1_x.rb", "puts 1\n"), "x", "1"))
        .isEmpty();
    assertThat(
            new RailsReader(Optional.empty(), List.of(), Project.none())
                .read(new SourceFile("1_x.rb", ""), "x", "1"))
        .isEmpty();
  }

  @Test
  void noNestingBreaksTheReader() {
    for (String part : List.of("[", "(", "!", "- ", "not ", "f(", "if a;", "\"#{", "->{", "{a: ")) {
      assertThatThrownBy(() -> up(part.repeat(20_000)))
          .as(part)
          .isInstanceOf(RubySyntaxException.class);
    }
  }

  @Test
  void aLongSumIsReadOrLeft() throws Exception {
    assertThat(up("execute \"a\"" + " + \"b\"".repeat(20_000) + "\n")).hasSize(1);
  }

  @Test
  void aProgramWithoutEndIsLeft() throws Exception {
    assertThat(up("n = 0\nwhile true\n  n += 1\nend\nexecute \"SELECT 1\"\n")).isNotNull();
    assertThat(migration("def up; again; end\ndef again; again; end").up()).isNotNull();
  }

  @Test
  void aDefaultThatIsNotKnownHidesNotThatTheColumnIsChanged() throws Exception {
    assertThat(
            up(
                """
                change_column_null :users, :code, true, ENV["CODE"]
                change_column_null :users, :code, false, ENV["CODE"]
                """))
        .containsExactly(
            "3 ALTER TABLE \"users\" ALTER COLUMN \"code\" DROP NOT NULL",
            "4 gap What it sends depends on `ENV`.",
            "4 ALTER TABLE \"users\" ALTER COLUMN \"code\" SET NOT NULL");
  }

  @Test
  void since71AKeyOfUuidsIsRenamedWithItsTable() throws Exception {
    String program =
        "class Some < ActiveRecord::Migration[%s]\ndef up\n"
            + "create_table :a, id: :uuid\nrename_table :a, :b\nend\nend\n";
    assertThat(statements(read(program.formatted("7.1")).up()))
        .endsWith(
            "4 ALTER TABLE \"a\" RENAME TO \"b\"", "4 ALTER INDEX \"a_pkey\" RENAME TO \"b_pkey\"");
    assertThat(statements(read(program.formatted("6.1")).up()))
        .endsWith("4 ALTER TABLE \"a\" RENAME TO \"b\"");
  }

  @Test
  void bitsAreStringsOfTheirOwn() throws Exception {
    assertThat(
            up(
                """
                add_column :users, :a, :bit, limit: 4, default: "0000"
                add_column :users, :b, :bit_varying, limit: 8, default: "FF"
                change_column_default :users, :a, from: "0000", to: "0101"
                """))
        .containsExactly(
            "3 ALTER TABLE \"users\" ADD \"a\" bit(4) DEFAULT B'0000'",
            "4 ALTER TABLE \"users\" ADD \"b\" bit varying(8) DEFAULT X'FF'",
            "5 ALTER TABLE \"users\" ALTER COLUMN \"a\" SET DEFAULT B'0101'");
  }

  @Test
  void aUniqueConstraintIsLookedUpByItsColumns() throws Exception {
    assertThat(
            up(
                """
                add_unique_constraint :users, [:a, :b], name: "own"
                add_unique_constraint :users, :c
                remove_unique_constraint :users, [:a, :b]
                remove_unique_constraint :users, :c
                remove_unique_constraint :users, :c
                """))
        .endsWith(
            "5 ALTER TABLE \"users\" DROP CONSTRAINT \"own\"",
            "6 ALTER TABLE \"users\" DROP CONSTRAINT \"uniq_rails_c897bae93c\"",
            "7 gap Rails looks the unique constraint's name up in the database: no migration before"
                + " this one makes one like that for `users`.");
  }

  @Test
  void aTooLongNameOfAnIndexIsCutSince71AndRefusedBefore() throws Exception {
    String columns = "[:a_quite_long_column_name, :another_quite_long_column_name, :third_column]";
    String program =
        "class Some < ActiveRecord::Migration[%s]\ndef change\nadd_index :a7, "
            + columns
            + "\nend\nend\n";
    assertThat(statements(read(program.formatted("7.1")).up()))
        .singleElement()
        .asString()
        .contains("\"idx_on_a_quite_long_column_name_another_quite_long__a2e0002662\"");
    assertThat(statements(read(program.formatted("7.0")).up()))
        .singleElement()
        .asString()
        .contains("error Rails refuses the name");
  }

  @Test
  void anExtensionTakesWhatDependsOnItAlongBefore71() throws Exception {
    String program =
        "class Some < ActiveRecord::Migration[%s]\ndef up\ndisable_extension 'x'\nend\nend\n";
    assertThat(statements(read(program.formatted("7.0")).up()))
        .containsExactly("3 DROP EXTENSION IF EXISTS \"x\" CASCADE");
    assertThat(statements(read(program.formatted("7.1")).up()))
        .containsExactly("3 DROP EXTENSION IF EXISTS \"x\"");
  }

  private static List<String> up(String body) throws RubySyntaxException {
    return statements(migration("def up\n" + body + "end").up());
  }

  private static RailsReader.Migration change(String call) throws RubySyntaxException {
    return migration("def change\n" + call + "\nend");
  }

  private static RailsReader.Migration migration(String body) throws RubySyntaxException {
    return read(migrationText(body));
  }

  private static String migrationText(String body) {
    return "class Some < ActiveRecord::Migration[6.1]\n" + body + "\nend\n";
  }

  private static RailsReader.Migration read(String ruby) throws RubySyntaxException {
    return read(new RailsReader(Optional.empty(), List.of(), Project.none()), ruby);
  }

  private static RailsReader.Migration read(RailsReader reader, String ruby)
      throws RubySyntaxException {
    return reader.read(new SourceFile("1_some.rb", ruby), "some", "1").orElseThrow();
  }

  private static List<String> statements(SourceFile sql) {
    return Emitted.lines(sql);
  }
}
