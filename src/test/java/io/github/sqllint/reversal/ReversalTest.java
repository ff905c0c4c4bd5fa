package io.github.sqllint.reversal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.operation.ReadScript;
import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.schema.SchemaHistory;
import io.github.sqllint.schema.ServerVersion;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReversalTest {

  static List<Pair> pairs() {
    return Pair.all();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aDownScriptIsJudgedAsItsServerWould(Pair pair) {
    Reversal reversal = pair.judged(new ServerVersion(15));
    assertThat(reversal.verdict().word())
        .as(reversal.differences() + " " + reversal.reason().orElse(""))
        .isEqualTo(pair.verdict());
  }

  @Test
  void nothingSendsPsqlsIncludesToTheServer() {
    assertThat(reversal(TransactionMode.PER_STRING, "SELECT 1;", "\\i undo.sql").verdict())
        .isEqualTo(Verdict.FAILS);
  }

  @Test
  void longStringsAreReadLikeShortOnes() {
    String text = "'" + "it''s ".repeat(10_000) + "'";
    List<ReadScript> scripts =
        List.of(
            part("1", Direction.UP, "CREATE TABLE t (id int, b text);\n" + about(text + "::text")),
            part("2", Direction.UP, "DROP VIEW v;\nDROP POLICY p ON t;"),
            part("2", Direction.DOWN, about(text)));
    assertThat(Reversal.all(SchemaHistory.of(scripts, new ServerVersion(15))).get(1).verdict())
        .isEqualTo(Verdict.REVERSES);
  }

  private static String about(String text) {
    return """
        CREATE VIEW v AS SELECT id, cast(%1$s as text) AS c FROM t WHERE b = %1$s;
        CREATE POLICY p ON t USING (b = %1$s AND id IN (SELECT id FROM t));
        """
        .formatted(text);
  }

  @Test
  void ofLongTextsOnlyTheWordsThatDifferAreTold() {
    String query =
        "CREATE VIEW v AS SELECT first_name, last_name, street, city, country, telephone, telefax"
            + " FROM addresses WHERE country = 'nl' AND %s AND city IS NOT NULL ORDER BY last_name";
    List<ReadScript> scripts =
        List.of(
            part("1", Direction.UP, query.formatted("street <> 'none'")),
            part("2", Direction.UP, "DROP VIEW v;"),
            part("2", Direction.DOWN, query.formatted("street <> 'no' AND telefax IS NULL")));
    assertThat(Reversal.all(SchemaHistory.of(scripts, new ServerVersion(15))).get(1).differences())
        .extracting(Difference::what)
        .containsExactly(
            "query is ... 'nl' and street <> 'no' and telefax is null and city is not ...,"
                + " was ... 'nl' and street <> 'none' and city is not ...");
  }

  @Test
  void whatIsNotKnownIsNamed() {
    String view = "CREATE TABLE t (a int);\nCREATE VIEW v AS SELECT max(a) OVER () AS a FROM t;";
    String shown = "CREATE OR REPLACE VIEW v AS SELECT (max(t.a) OVER ()) AS a FROM t;";
    List<ReadScript> scripts =
        List.of(
            part("1", Direction.UP, view),
            part("2", Direction.UP, "CREATE OR REPLACE VIEW v AS SELECT a FROM t;"),
            part("2", Direction.DOWN, shown));
    assertThat(Reversal.all(SchemaHistory.of(scripts, new ServerVersion(15))).get(1).reason())
        .contains("The query of the view v may be only spelled in another way.");
    assertThat(
            reversal(TransactionMode.NONE, "ALTER TABLE u OWNER TO a;", "ALTER TABLE u OWNER TO b;")
                .reason())
        .contains("The history does not tell what the table u was like before.");
  }

  @Test
  void whatIncludedFilesAndOtherDatabasesDoIsNotFollowed() {
    String drop = "DROP TABLE t;";
    assertThat(reversal(TransactionMode.NONE, "CREATE TABLE t ();\n\\i more.sql", drop).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(reversal(TransactionMode.NONE, "\\c shop\nCREATE TABLE t ();", drop).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void whatIsNotUnderstoodMayHaveMadeWhatTheNextStatementNeeds() {
    String up = "ALTER TABLE users DROP COLUMN gone;";
    String down = "UPDATE users SET gone = 'x';";
    assertThat(reversal(TransactionMode.NONE, up, down).verdict()).isEqualTo(Verdict.FAILS);
    String add = "ALTER TABLE users ADD COLUMN {{ column }};\n";
    assertThat(reversal(TransactionMode.NONE, up, add + down).verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void theDownScriptsOfOneChangeUndoItTogether() {
    assertThat(
            ofOneChange("CREATE TABLE a (i int);", "", "ALTER TABLE a ADD j int;", "DROP TABLE a;"))
        .containsExactly(Verdict.REVERSES, Verdict.REVERSES);
    assertThat(
            ofOneChange(
                "ALTER TABLE t ADD i int;",
                "ALTER TABLE t DROP i;",
                "ALTER TABLE t ADD j int;",
                "ALTER TABLE t DROP j;"))
        .as("each drops the other's column")
        .containsExactly(Verdict.REVERSES, Verdict.REVERSES);
    assertThat(
            ofOneChange(
                "ALTER TABLE t ADD i int;",
                "",
                "ALTER TABLE t ADD j int;",
                "ALTER TABLE t DROP i;"))
        .as("j is left over")
        .containsExactly(Verdict.DIFFERS, Verdict.EMPTY);
  }

  private static List<Verdict> ofOneChange(
      String firstUp, String secondDown, String secondUp, String firstDown) {
    List<ReadScript> scripts = new ArrayList<>();
    scripts.add(part("20190101000000", Direction.UP, "CREATE TABLE t ();"));
    scripts.add(part("20200101000000000000", Direction.UP, firstUp));
    scripts.add(part("20200101000000000001", Direction.UP, secondUp));
    scripts.add(part("20200101000000000000", Direction.DOWN, firstDown));
    scripts.add(part("20200101000000000001", Direction.DOWN, secondDown));
    return Reversal.all(SchemaHistory.of(scripts, new ServerVersion(15))).stream()
        .skip(1)
        .map(Reversal::verdict)
        .toList();
  }

  private static ReadScript part(String version, Direction direction, String text) {
    SourceFile file = new SourceFile(version + "_x." + direction + ".sql", text);
    String name = version + "_x";
    return ScriptReader.read(
        Script.whole(file, version, name, direction, TransactionMode.PER_SCRIPT));
  }

  private static Reversal reversal(TransactionMode mode, String up, String down) {
    List<ReadScript> scripts =
        List.of(read(up, Direction.UP, mode), read(down, Direction.DOWN, mode));
    return Reversal.all(SchemaHistory.of(scripts, new ServerVersion(15))).get(0);
  }

  private static ReadScript read(String text, Direction direction, TransactionMode mode) {
    SourceFile file = new SourceFile("1." + direction + ".sql", text);
    return ScriptReader.read(Script.whole(file, "1", "1", direction, mode));
  }
}
