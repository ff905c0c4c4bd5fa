package io.github.sqllint.dsl.rails;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.dsl.ruby.RubySyntaxException;
import io.github.sqllint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls at which Rails itself stops with an error. */
class RefusedCallsTest {
  private static final String ASKS =
      " error Rails raises an error: `users` has no index `index_users_on_age`, which a"
          + " Migration[4.2] looks for before it takes its removal back.";

  @Test
  void aMigrationOf42LooksForAnIndexEvenToTakeItsRemovalBack() throws Exception {
    String change = "def change\n add_column :users, :b, :text\n remove_index :users, %s\nend";
    String byColumn = change.formatted(":age");
    assertThat(Emitted.lines(Emitted.of("4.2", byColumn).up()))
        .containsExactly(
            "3 ALTER TABLE \"users\" ADD \"b\" text", "4 DROP INDEX  \"index_users_on_age\"");
    assertThat(down("4.2", byColumn)).containsExactly("4" + ASKS);
    assertThat(down("4.2", change.formatted("column: [:age]"))).containsExactly("4" + ASKS);
    assertThat(down("4.2", change.formatted("column: :age, name: :by_age")))
        .containsExactly("4 CREATE INDEX \"by_age\" ON \"users\" (\"age\")", dropped());
    assertThat(down("4.2", change.formatted("name: :by_age")))
        .containsExactly("4" + ASKS.replace("index_users_on_age", "by_age"));
  }

  @Test
  void laterReleasesAndRailsFromBeforeThatDoNot() throws Exception {
    String change = "def change\n add_column :users, :b, :text\n remove_index :users, :age\nend";
    List<String> back =
        List.of("4 CREATE INDEX \"index_users_on_age\" ON \"users\" (\"age\")", dropped());
    assertThat(down("5.0", change)).isEqualTo(back);
    assertThat(down("8.1", change)).isEqualTo(back);
    String old = Emitted.text("4.2", change).replace("[4.2]", "");
    assertThat(Emitted.lines(Emitted.read(old).down().orElseThrow())).isEqualTo(back);
  }

  private static String dropped() {
    return "3 ALTER TABLE \"users\" DROP COLUMN \"b\"";
  }

  @Test
  void anIndexThatTakesThePlaceOfTheRemovedOneIsFound() throws Exception {
    assertThat(
            down(
                "4.2",
                """
                def change
                  remove_index :users, :age
                  add_index :users, :age, unique: true
                end
                """))
        .containsExactly(
            "4 DROP INDEX  \"index_users_on_age\"",
            "3 CREATE INDEX \"index_users_on_age\" ON \"users\" (\"age\")");
  }

  @Test
  void whereTheRemovalIsNotSureTheIndexMayBeThere() throws Exception {
    assertThat(down("4.2", "def change\n remove_index(:users, :age) if ENV['X']\nend"))
        .containsExactly("3 perhaps CREATE INDEX \"index_users_on_age\" ON \"users\" (\"age\")");
  }

  @Test
  void aRemovalThatFindsNoIndexEndsTheWayBackButNotWhatIsReadOfTheWayThere() throws Exception {
    String body =
        """
        create_table(:users) { |t| t.string :name }
        remove_index :users, :name
        drop_table :users
        """;
    String error =
        "4 error Rails finds no index over `name` to remove and raises an error: no migration"
            + " before makes one on `users`.";
    assertThat(Emitted.up(body)).hasSize(3).contains(error, "5 DROP TABLE \"users\"");
    assertThat(down("6.1", "def down\n" + body + "end\ndef up; end")).hasSize(2).contains(error);
  }

  @Test
  void ofSeveralIndexesOverTheSameColumnsRailsRemovesNone() throws Exception {
    String change =
        """
        def change
          create_table(:users) { |t| t.string :name }
          add_index :users, :name, name: :first
          add_index :users, :name
        end
        """;
    assertThat(down("8.0", change))
        .containsExactly("5 error Rails finds several indexes: first, index_users_on_name.");
  }

  @Test
  void aColumnWithoutATypeIsRefused() throws Exception {
    String error = " error Rails raises an error: the new column has no type.";
    assertThat(Emitted.up("add_column :users, :name\n")).containsExactly("3" + error);
    assertThat(down("6.1", "def change\n remove_column :users, :name, null: false\nend"))
        .containsExactly("3" + error);
    assertThat(Emitted.up("add_column :users, :name if ENV['X']\n"))
        .containsExactly("3 gap Rails raises an error: the new column has no type.");
  }

  @Test
  void anErrorThatTheMigrationRescuesEndsNothing() throws Exception {
    String gap = " gap Rails raises an error: the new column has no type.";
    String call = "add_column :users, :name";
    assertThat(Emitted.up(call + " rescue nil\n")).containsExactly("3" + gap);
    String body = "begin\n" + call + "\nrescue ArgumentError\n  execute 'SELECT 1'\nend\n";
    assertThat(Emitted.up(body)).containsExactly("4" + gap, "6 perhaps SELECT 1");
  }

  @Test
  void whatFollowsIsConditionalWhereRubyItselfMayStopAndIsRescued() throws Exception {
    for (String failing :
        List.of(
            "nil.nothing",
            "Integer('x')",
            "1 / 0",
            "{ a: 1 }.fetch(:b)",
            "'x'.nothing",
            "raise 'x' if ENV['X']")) {
      String body =
          "name = 'd'\nbegin\n  execute 'SELECT 1'\n  %s\n  execute 'SELECT 2'\n  name = 'e'\n"
              + "rescue StandardError\n  execute 'SELECT 3'\nelse\n  execute 'SELECT 4'\nend\n"
              + "execute 'SELECT 5'\nexecute \"SELECT '#{name}'\"\n";
      assertThat(Emitted.up(body.formatted(failing)))
          .as(failing)
          .hasSize(6)
          .contains(
              "5 SELECT 1",
              "7 perhaps SELECT 2",
              "10 perhaps SELECT 3",
              "12 perhaps SELECT 4",
              "14 SELECT 5")
          .noneMatch(line -> line.contains("'e'") || line.contains("'d'"));
    }
  }

  @Test
  void aBodyThatIsTriedAgainMayGetFurther() throws Exception {
    String body =
        "tries = 0\nbegin\n  tries += 1\n  raise 'x' if tries < 2\n  execute 'SELECT 1'\n"
            + "rescue StandardError\n  retry\nend\nexecute 'SELECT 2'\n";
    assertThat(Emitted.up(body)).containsExactly("7 perhaps SELECT 1", "11 SELECT 2");
  }

  @Test
  void whatFollowsARescueThatReturnsIsConditional() throws Exception {
    assertThat(
            Emitted.up(
                "begin\n  Integer('x')\nrescue ArgumentError\n  return\nend\nexecute 'SELECT 1'\n"))
        .containsExactly("8 perhaps SELECT 1");
    assertThat(
            Emitted.up(
                "begin\n  Integer('1')\n  [1].first\n  execute 'SELECT 2'\nrescue ArgumentError\n"
                    + "  return\nend\nexecute 'SELECT 1'\n"))
        .containsExactly("6 SELECT 2", "10 SELECT 1");
  }

  @Test
  void aCallWithTooFewArgumentsIsRefused() throws Exception {
    for (String call :
        List.of("create_table", "drop_table", "add_index :t", "add_foreign_key :a")) {
      assertThat(Emitted.up(call + "\nexecute 'SELECT 1'\n"))
          .as(call)
          .first()
          .isEqualTo("3 error Rails raises an error: it is given too few arguments.");
    }
  }

  @Test
  void listsThatHoldThemselvesAndTextsThatGrowWithoutEndAreNotFollowed() throws Exception {
    assertThat(Emitted.up("a = []\na << a\nexecute a.join\n")).isNotEmpty().allMatch(this::isGap);
    for (String growing : List.of("q += q", "q << q", "q = \"#{q}#{q}\"", "n *= n", "l += l")) {
      String body = "q = +'a'\nn = 2\nl = [1]\n60.times { %s }\nexecute \"#{q}#{n}#{l.size}\"\n";
      assertThat(Emitted.up(body.formatted(growing))).as(growing).hasSize(1);
    }
  }

  private boolean isGap(String line) {
    return line.contains("gap ");
  }

  @Test
  void methodsThatCallEachOtherWithoutEndAreSaidToBeLeftThere() throws Exception {
    String body =
        "define_method(:twice) { |n| twice(n + 1) }\ndef again(n) = again(n + 1)\n"
            + "def up\ndrop_table :a\nagain(1)\ntwice(1)\ndrop_table :b\nend";
    assertThat(Emitted.lines(Emitted.of("6.1", body).up()))
        .containsExactly(
            "5 DROP TABLE \"a\"",
            "3 gap What it sends from here on is not followed: too many nested calls.",
            "8 DROP TABLE \"b\"");
  }

  @Test
  void modulesThatIncludeThemselvesAndWhatRubyRefusesEndNothing() throws Exception {
    assertThat(
            Emitted.lines(
                Emitted.of(
                        "6.1",
                        "module M; include M; end\ninclude M\n"
                            + "def up\nnot_there_at_all\n[].first(-1)\ndrop_table :a\nend")
                    .up()))
        .last()
        .isEqualTo("7 DROP TABLE \"a\"");
  }

  private static List<String> down(String release, String body) throws RubySyntaxException {
    SourceFile down = Emitted.of(release, body).down().orElseThrow();
    return Emitted.lines(down);
  }
}
