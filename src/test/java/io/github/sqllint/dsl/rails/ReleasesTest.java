package io.github.sqllint.dsl.rails;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What differs by the release that a migration names, as Active Record 6.1.7 and 7.2.2 sent it. */
class ReleasesTest {

  @Test
  void aChangeInOneStatementIsTakenBackInOneSince71AndItsPartsStayInTheirOrder() throws Exception {
    String change =
        """
        def change
          change_table :users, bulk: true do |t|
            t.string :a
            t.rename :bio, :story
            t.change_null :age, false
            t.change_default :active, from: nil, to: true
          end
        end
        """;
    assertThat(down("7.0", change))
        .containsExactly(
            "7 ALTER TABLE \"users\" ALTER COLUMN \"active\" DROP DEFAULT",
            "6 ALTER TABLE \"users\" ALTER COLUMN \"age\" DROP NOT NULL",
            "5 assuming ALTER TABLE \"users\" RENAME COLUMN \"story\" TO \"bio\"",
            "4 ALTER TABLE \"users\" DROP COLUMN \"a\"");
    assertThat(down("7.1", change))
        .containsExactly(
            "3 ALTER TABLE \"users\" DROP COLUMN \"a\"",
            "3 assuming ALTER TABLE \"users\" RENAME COLUMN \"story\" TO \"bio\"",
            "3 ALTER TABLE \"users\" ALTER COLUMN \"age\" DROP NOT NULL, ALTER COLUMN \"active\""
                + " DROP DEFAULT");
  }

  @Test
  void anIndexByNameAndExpressionIsFoundSince70() throws Exception {
    String change = "def change\nadd_index :users, 'lower(a)', name: 'by'\nend";
    assertThat(down("6.1", change)).containsExactly("3 assuming DROP INDEX  \"by\"");
    assertThat(down("7.0", change)).containsExactly("3 DROP INDEX  \"by\"");
  }

  @Test
  void aNameThatIsTooLongIsCutSince71AndRefusedBefore() throws Exception {
    String up =
        """
        def up
          create_table :some_long_table_name_for_indexes do |t|
            t.string :one_long_column_name, :two
            t.index [:one_long_column_name, :two]
          end
          add_index :users, :a, name: "%s"
        end
        """
            .formatted("n".repeat(64));
    String refused =
        "6 error Rails refuses the name `%s` of an index: it has more than 63 characters."
            .formatted("n".repeat(64));
    String legacy = "index_some_long_table_name_for_indexes_on_one_long_column_name_and_two";
    assertThat(up("7.1", up))
        .element(1)
        .isEqualTo(
            "3 CREATE INDEX \"idx_on_one_long_column_name_two_9fe9e9beed\" ON"
                + " \"some_long_table_name_for_indexes\" (\"one_long_column_name\", \"two\")");
    assertThat(up("7.1", up)).last().isEqualTo("7" + refused.substring(1));
    assertThat(up("7.0", up))
        .element(1)
        .isEqualTo(
            "3 error Rails refuses the name `"
                + legacy
                + "` of an index: it has more than 63 characters.");
  }

  @Test
  void constraintsOfANewTableStandInRailsOwnOrder() throws Exception {
    String up =
        """
        def up
          create_table :parcels, id: false do |t|
            t.integer :room
            t.enum :mood, enum_type: "app.mood"
            t.unique_constraint :room
            t.check_constraint "room > 0", name: "pos", validate: false
          end
          remove_unique_constraint :parcels, :room
        end
        """;
    assertThat(up("7.1", up))
        .containsExactly(
            "3 CREATE TABLE \"parcels\" (\"room\" integer, \"mood\" app.mood, CONSTRAINT pos CHECK"
                + " (room > 0) NOT VALID, CONSTRAINT \"uniq_rails_a6a95390e5\" UNIQUE (\"room\"))",
            "9 ALTER TABLE \"parcels\" DROP CONSTRAINT \"uniq_rails_a6a95390e5\"");
  }

  @Test
  void whatATableThatIsKnownWholeHasOrNotDecidesWhatIsSent() throws Exception {
    assertThat(
            Emitted.up(
                """
                create_table(:a) { |t| t.bigint :b_id }
                add_column :a, :b_id, :bigint, if_not_exists: true
                add_column :a, :c, :bigint, if_not_exists: true
                remove_column :a, :d, if_exists: true
                remove_column :a, :c, if_exists: true
                add_foreign_key :a, :bs, if_not_exists: true
                add_foreign_key :a, :bs, if_not_exists: true
                """))
        .containsExactly(
            "3 CREATE TABLE \"a\" (\"id\" bigserial primary key, \"b_id\" bigint)",
            "5 ALTER TABLE \"a\" ADD \"c\" bigint",
            "7 ALTER TABLE \"a\" DROP COLUMN \"c\"",
            "8 ALTER TABLE \"a\" ADD CONSTRAINT \"fk_rails_ca23efad7e\"\n"
                + "FOREIGN KEY (\"b_id\")\n  REFERENCES \"bs\" (\"id\")\n");
  }

  @Test
  void triggersThatAreTurnedOffAroundATruncateAreSaidToBeLeftOut() throws Exception {
    assertThat(Emitted.up("truncate_tables :a, :b\ntruncate :a\n"))
        .containsExactly("3 assuming TRUNCATE TABLE \"a\", \"b\"", "4 TRUNCATE TABLE \"a\"");
  }

  @Test
  void railsBefore70PassesOverWhenAForeignKeyIsChecked() throws Exception {
    String up =
        "def up\nadd_foreign_key :a, :bs, deferrable: :deferred, name: 'k'\n"
            + "create_table(:t, id: false) { |t| t.references :b, index: false, foreign_key: {"
            + " deferrable: true, name: 'l' } }\nend";
    assertThat(up("7.0", up)).hasSize(2).allMatch(line -> line.contains(" DEFERRABLE"));
    assertThat(up("6.1", up)).hasSize(2).noneMatch(line -> line.contains("DEFERRABLE"));
    assertThat(up("6.1", up).get(0)).startsWith("3 assuming ALTER TABLE \"a\" ADD CONSTRAINT");
  }

  private static List<String> up(String release, String body) throws Exception {
    return Emitted.lines(Emitted.of(release, body).up());
  }

  private static List<String> down(String release, String body) throws Exception {
    return Emitted.lines(Emitted.of(release, body).down().orElseThrow());
  }
}
