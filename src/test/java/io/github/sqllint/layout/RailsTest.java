package io.github.sqllint.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.layout.MigrationFiles.Project;
import io.github.sqllint.lint.Config;
import io.github.sqllint.lint.Linter;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.source.Script;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RailsTest {
  @TempDir Path folder;
  private MigrationTree tree;

  @BeforeEach
  void inAFolderOfItsOwn() {
    tree = new MigrationTree(folder);
  }

  @Test
  void migrationsRunInTheOrderOfTheirNumbersEachInATransaction() {
    tree.write(
        migration("10_b", "disable_ddl_transaction!\ndef up; end")
            + migration("9_a", "def change; end"));
    assertThat(described()).containsExactly("up 9 per_script", "down 9 per_script", "up 10 none");
  }

  @Test
  void aBrokenFileIsAnErrorAndHidesNoOther() {
    tree.write(
        migration("1_a", "def change\n  add_column(:a") + migration("2_b", "def change; end"));
    assertThat(problems()).hasSize(1);
    assertThat(problems().get(0)).contains("db/migrate/1_a.rb:4 has `end` where Ruby wants `)`");
    assertThat(described()).containsExactly("up 2 per_script", "down 2 per_script");
  }

  @Test
  void aVersionThatIsUsedTwiceIsAnError() {
    tree.write(migration("1_a", "def up; end") + migration("1_b", "def up; end"));
    assertThat(problems()).singleElement().asString().contains("is version 1, and so is");
  }

  @Test
  void aMigrationThatCannotBeTakenBackSaysWhy() {
    tree.write(
        migration("1_a", "def change\n  create_table :users\nend")
            + migration(
                "2_b",
                "def change\n  add_column :users, :a, :string\n  execute \"SELECT 1\"\nend"));
    assertThat(findings())
        .anyMatch(
            finding ->
                finding.rule().equals("missing-down")
                    && finding.message().endsWith("Rails knows no opposite of `execute` on line 4.")
                    && line(finding) == 4);
  }

  private static int line(Finding finding) {
    return finding.file().position(finding.span().start()).line();
  }

  @Test
  void aMigrationThatRaisesWhatRailsHasForItDeclaresThatThereIsNoWayBack() {
    tree.write(migration("1_a", "def change\n  create_table :users\nend"));
    String up = "def up\n  add_column :users, :%s, :text\nend\n";
    String down = "def down\n  raise %s\nend";
    String error = "ActiveRecord::IrreversibleMigration";
    tree.write(migration("2_b", up.formatted("b") + down.formatted(error)));
    tree.write(migration("3_c", up.formatted("c") + down.formatted(error + ", 'Merged.'")));
    tree.write(migration("4_d", up.formatted("d") + down.formatted(error + ".new('Merged.')")));
    String ways = "def change\n  add_column :users, :e, :text\n  reversible do |way|\n";
    tree.write(migration("5_e", ways + "    way.down { raise " + error + " }\n  end\nend"));
    tree.write(migration("6_f", up.formatted("f") + down.formatted("'not yet written'")));
    assertThat(findings())
        .filteredOn(finding -> finding.rule().equals("missing-down"))
        .extracting(finding -> finding.file().path() + ":" + line(finding))
        .singleElement()
        .asString()
        .endsWith("6_f.rb:6");
  }

  @Test
  void howLongEachMigrationWaitsForLocksMayStandInTheProjectsConfiguration() {
    tree.write(
        migration("1_a", "def change\n  create_table :users\nend")
            + migration("2_b", "def change\n  add_column :users, :a, :text\nend"));
    assertThat(findings()).extracting(Finding::rule).containsExactly("missing-lock-timeout");
    tree.write(
        "=== config/initializers/strong_migrations.rb\n"
            + "StrongMigrations.lock_timeout = 10.seconds\n");
    assertThat(findings()).isEmpty();
  }

  @Test
  void aTableOfWhichNotAllIsKnownIsNewAllTheSame() {
    String table = "create_table :users do |t|\n  t.string :a, limit: Shop::MAX\nend\n";
    tree.write(migration("1_a", "def change\n" + table + "add_index :users, :a\nend"));
    assertThat(findings())
        .extracting(finding -> finding.rule())
        .contains("unparsed-statement")
        .doesNotContain("add-index-without-concurrently");
  }

  @Test
  void aKeyWhoseNameIsNotKnownStillTakesTheLockOfItsTable() {
    tree.write(
        migration("1_a", "def change\n  create_table :orders\n  add_key :orders\nend")
            + migration("2_b", "def up\n  remove_foreign_key :orders, :users\nend")
            + migration("3_c", "def up\n  validate_foreign_key :orders, :users\nend"));
    assertThat(findings())
        .filteredOn(finding -> !finding.rule().equals("missing-down"))
        .extracting(finding -> finding.rule() + " " + Path.of(finding.file().path()).getFileName())
        .containsExactly(
            "unparsed-statement 1_a.rb",
            "missing-lock-timeout 2_b.rb",
            "unparsed-statement 2_b.rb",
            "unparsed-statement 3_c.rb");
  }

  @Test
  void aTableThatIsCreatedUnderAConditionIsNewToItsOwnKey() {
    tree.write(
        migration(
            "1_a",
            "def change\nreturn if table_exists?(:jobs)\ncreate_table :jobs, id: :uuid\nend"));
    assertThat(findings())
        .extracting(finding -> finding.rule())
        .doesNotContain("add-primary-key-without-index");
  }

  @Test
  void theDumpTellsTheTablesThatNoMigrationCreates() {
    tree.write(
        migration("20_a", "def change\n  add_column :users, :phone, :string\nend")
            + migration("21_b", "def change\n  change_column :teams, :name, :text\nend")
            + "=== db/schema.rb\n"
            + """
            ActiveRecord::Schema[7.0].define(version: 2_1) do
              create_table "users", force: :cascade do |t|
                t.string "name"
                t.string "phone"
                t.index ["phone"], name: "ix"
              end
              create_table "teams" do |t|
                t.text "name"
              end
              create_table "roles", id: false do |t|
                t.datetime "at"
              end
            end
            """);
    Script first = project().history().scripts().get(0);
    assertThat(first.file().path()).isEqualTo(folder.resolve("db/schema.rb").toString());
    assertThat(first.file().text())
        .isEqualTo(
            """
            CREATE TABLE "users" ("id" bigserial primary key, "name" character varying)
            ;
            CREATE TABLE "roles" ("at" timestamp(6))
            ;
            """);
    assertThat(project().history().isAsked(first)).isFalse();
  }

  @Test
  void aKeyThatTheDumpTellsToHave64BitsHasThemUnlessAMigrationWidensIt() {
    String old =
        "class M < ActiveRecord::Migration[4.2]\ndef change\ncreate_table :users\nend\nend\n";
    String reference =
        migration(
            "2_b",
            "def change\n"
                + "create_table(:a) { |t| t.references :user, type: :integer, foreign_key: true }\n"
                + "end");
    String dump =
        """
        === db/schema.rb
        ActiveRecord::Schema[7.0].define(version: 9) do
          create_table "users" do |t|
          end
        end
        """;
    tree.write("=== db/migrate/1_a.rb\n" + old + reference);
    assertThat(findings())
        .extracting(finding -> finding.rule())
        .doesNotContain("foreign-key-type-mismatch");
    tree.write(dump);
    assertThat(findings())
        .extracting(finding -> finding.rule())
        .contains("foreign-key-type-mismatch");
    tree.write(migration("3_c", "def up\nchange_column :users, :id, :bigint\nend"));
    assertThat(findings())
        .extracting(finding -> finding.rule())
        .contains("change-column-type")
        .doesNotContain("foreign-key-type-mismatch");
  }

  @Test
  void aDumpInSqlTellsTheSame() {
    tree.write(
        migration(
                "20_a",
                "def change\n  add_column :users, :phone, :string\n  add_index :users, :mail\nend")
            + migration("21_b", "def change\n  change_column :teams, :name, :text\nend")
            + migration("30_c", "def change\n  add_column :users, :late, :string\nend")
            + "=== db/structure.sql\n"
            + """
            SET statement_timeout = 0;
            CREATE TABLE public.users (
                id bigint NOT NULL,
                mail character varying(10) DEFAULT ','::character varying,
                phone character varying,
                CONSTRAINT old CHECK ((length((mail)::text) > 3)),
                CONSTRAINT young CHECK ((phone IS NOT NULL))
            );
            ALTER TABLE public.users OWNER TO me;
            CREATE SEQUENCE public.users_id_seq START WITH 1;
            ALTER SEQUENCE public.users_id_seq OWNED BY public.users.id;
            CREATE TABLE public.teams (name text);
            CREATE TABLE app."Roles" (at timestamp);
            ALTER TABLE ONLY public.users ALTER COLUMN id SET DEFAULT nextval('public.users_id_seq'::regclass);
            ALTER TABLE ONLY public.users
                ADD CONSTRAINT users_pkey PRIMARY KEY (id);
            CREATE INDEX index_users_on_mail ON public.users USING btree (mail);
            CREATE UNIQUE INDEX other ON public.users USING btree (mail);
            CREATE INDEX of_phone ON public.users USING btree (phone);
            INSERT INTO "schema_migrations" (version) VALUES
            ('20'), ('21');
            """);
    Script first = project().history().scripts().get(0);
    assertThat(first.file().host().path()).isEqualTo(folder.resolve("db/structure.sql").toString());
    assertThat(first.file().text().replaceAll("\\s+", " "))
        .isEqualTo(
            "CREATE TABLE public.users (id bigint NOT NULL,"
                + " mail character varying(10) DEFAULT ','::character varying,"
                + " CONSTRAINT old CHECK ((length((mail)::text) > 3))) ;"
                + " CREATE SEQUENCE public.users_id_seq START WITH 1 ;"
                + " ALTER SEQUENCE public.users_id_seq OWNED BY public.users.id ;"
                + " CREATE TABLE app.\"Roles\" (at timestamp) ;"
                + " ALTER TABLE ONLY public.users ALTER COLUMN id SET DEFAULT"
                + " nextval('public.users_id_seq'::regclass) ;"
                + " ALTER TABLE ONLY public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id) ;"
                + " CREATE UNIQUE INDEX other ON public.users USING btree (mail) ; ");
    assertThat(project().history().isAsked(first)).isFalse();
  }

  @Test
  void aDumpInSqlThatBreaksOffIsToldWithItsLine() {
    tree.write(
        migration("20_a", "def change\n  add_column :users, :phone, :string\nend")
            + "=== db/structure.sql\nCREATE TABLE users (id int);\nCOMMENT ON TABLE users IS 'x\n");
    assertThat(files().problems())
        .extracting(Problem::text)
        .singleElement()
        .asString()
        .contains("db/structure.sql:2 has a quote that never ends");
    assertThat(project().history().scripts().get(0).file().text())
        .isEqualTo("CREATE TABLE users (id int)\n;\n");
  }

  @Test
  void aDumpInSqlIsNoMigration() {
    tree.write(
        migration("1_a", "def up; end") + "=== db/structure.sql\nCREATE TABLE users (id int);\n");
    assertThat(MigrationFiles.read(List.of(folder.resolve("db")), Optional.empty()).projects())
        .hasSize(1);
  }

  private static String migration(String name, String body) {
    return "=== db/migrate/"
        + name
        + ".rb\nclass M < ActiveRecord::Migration[6.1]\n"
        + body
        + "\nend\n";
  }

  private MigrationFiles files() {
    return MigrationFiles.read(List.of(folder.resolve("db/migrate")), Optional.empty());
  }

  private Project project() {
    assertThat(files().projects()).hasSize(1);
    return files().projects().get(0);
  }

  private List<String> described() {
    return project().history().scripts().stream()
        .map(script -> script.direction() + " " + script.version() + " " + script.transaction())
        .map(line -> line.toLowerCase(Locale.ROOT))
        .toList();
  }

  private List<String> problems() {
    return files().problems().stream()
        .map(problem -> problem.text().replace(folder + "/", ""))
        .toList();
  }

  private List<Finding> findings() {
    return Linter.lintAll(List.of(project().history()), Config.standard(LocalDate::now)).findings();
  }
}
