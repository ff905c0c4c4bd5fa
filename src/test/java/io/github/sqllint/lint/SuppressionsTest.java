package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.layout.History;
import io.github.sqllint.layout.MigrationFiles;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.RuleCatalogue;
import io.github.sqllint.rules.BuiltInRules;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.EmittedSqlBuilder;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TransactionMode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comments silence, on the shortest text that shows it. */
class SuppressionsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 31);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TABLE t; -- sqllint: allow drop-table: gone",
        "-- sqllint: allow drop-table: gone\nDROP TABLE t;",
        "--sqllint:allow drop-table:gone\n\n-- more about it\n\nDROP TABLE t;",
        "/* SQLLint: Allow drop-table: gone */ DROP TABLE t;",
        "/*\n * Cleaning up.\n * sqllint: allow drop-table: gone\n */\nDROP TABLE t;",
        "DROP /* sqllint: allow drop-table: gone */ TABLE t;",
        "DROP\n  TABLE t\n; -- sqllint: allow drop-table: gone\n",
        "DROP -- sqllint: allow drop-table: gone\nTABLE t;",
        "DROP TABLE\n  -- sqllint: allow drop-table: gone\n  t;",
        "SELECT 1;\n-- sqllint: allow-file drop-table: gone\nSELECT 2;\nDROP TABLE t;",
        "DROP TABLE t;\n-- sqllint: allow-file drop-table: gone",
        "-- sqllint: allow drop-table until 2027-01-31: gone\nDROP TABLE t;",
        "-- sqllint: allow drop-table, truncate-table: gone\n"
            + "DROP TABLE t; TRUNCATE u; -- sqllint: allow truncate-table: rows: all test data",
        "\uFEFF-- sqllint: allow drop-table: gone\r\nDROP TABLE t;\r\n",
        "DO $$\nBEGIN\n  -- sqllint: allow drop-table: gone\n  DROP TABLE t;\nEND $$;",
      })
  void aSuppressionReachesItsStatement(String sql) {
    if (sql.contains("truncate-table: gone")) {
      assertThat(rules(sql)).containsExactly("unused-suppression");
    } else {
      assertThat(rules(sql)).isEmpty();
    }
    assertThat(lint(sql).silenced()).isNotEmpty();
  }

  @Test
  void whatCoversAnotherFindingIsAllowedUnderEitherName() {
    String sql = "ALTER TABLE t ADD COLUMN a text, DROP COLUMN b; -- sqllint: allow %s: unread";
    assertThat(rules(sql.formatted("drop-column"))).isEmpty();
    assertThat(rules(sql.formatted("expand-and-contract-together"))).isEmpty();
    assertThat(rules(sql.formatted("drop-table")))
        .containsExactlyInAnyOrder("expand-and-contract-together", "unused-suppression");
  }

  @Test
  void theReasonIsKept() {
    Report report = lint("DROP TABLE t; -- sqllint: allow drop-table: nobody: really");
    assertThat(report.silenced()).extracting(Silenced::reason).containsExactly("nobody: really");
  }

  @Test
  void anotherStatementIsNotReached() {
    assertThat(rules("DROP TABLE t; -- sqllint: allow drop-table: gone\nDROP TABLE u;"))
        .containsExactly("drop-table");
    assertThat(rules("-- sqllint: allow drop-table: gone\nDROP TABLE t;\nDROP TABLE u;"))
        .containsExactly("drop-table");
  }

  @Test
  void aCommentAfterTheLastStatementReachesNothing() {
    assertThat(rules("DROP TABLE t;\n-- sqllint: allow drop-table: gone"))
        .containsExactlyInAnyOrder("drop-table", "unused-suppression");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE t\n  DROP COLUMN a, -- sqllint: allow drop-column: gone\n  DROP COLUMN b;",
        "ALTER TABLE t\n  -- sqllint: allow drop-column: gone\n  DROP COLUMN a,\n  DROP COLUMN b;",
        "ALTER TABLE t DROP COLUMN a, -- sqllint: allow drop-column: gone\n  DROP COLUMN b;",
        "ALTER TABLE t\n  DROP COLUMN a -- sqllint: allow drop-column: gone\n  , DROP COLUMN b;",
        "ALTER TABLE t\n  DROP COLUMN a\n  -- sqllint: allow drop-column: gone\n  , DROP COLUMN b;",
        "ALTER TABLE t\n  DROP COLUMN a,\n  DROP COLUMN b; -- sqllint: allow drop-column: gone",
        "ALTER TABLE t ADD CHECK (f(c, d)), DROP COLUMN a,\n"
            + "  DROP COLUMN b -- sqllint: allow drop-column: gone\n"
            + ";",
      })
  void anActionIsSilencedAlone(String sql) {
    Report report = lint(sql);
    assertThat(findings(report, "drop-column")).hasSize(1);
    assertThat(report.silenced()).hasSize(1);
    assertThat(rules(sql)).doesNotContain("unused-suppression");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE t DROP COLUMN a, DROP COLUMN b; -- sqllint: allow drop-column: gone",
        "-- sqllint: allow drop-column: gone\nALTER TABLE t\n  DROP COLUMN a,\n  DROP COLUMN b;",
        "ALTER TABLE t -- sqllint: allow drop-column: gone\n  DROP COLUMN a,\n  DROP COLUMN b;",
      })
  void allActionsAreSilencedWhereTheStatementIsMeant(String sql) {
    Report report = lint(sql);
    assertThat(findings(report, "drop-column")).isEmpty();
    assertThat(report.silenced()).isNotEmpty();
  }

  @Test
  void afterItsLastDayItLapsesAndTheFindingSaysSo() {
    Report report = lint("DROP TABLE t; -- sqllint: allow drop-table until 2027-01-30: gone");
    assertThat(rules(report)).containsExactly("drop-table");
    assertThat(report.findings().get(0).related())
        .extracting(Finding.RelatedPlace::remark)
        .containsExactly("it was allowed until 2027-01-30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqllint:",
        "sqllint: :",
        "sqllint: : reason",
        "sqllint: allow",
        "sqllint: allow drop-table",
        "sqllint: allow drop-table:",
        "sqllint: allow drop-table:   ",
        "sqllint: allow : gone",
        "sqllint: allow drop-tabel: gone",
        "sqllint: allow drop-table until: gone",
        "sqllint: allow drop-table until tomorrow: gone",
        "sqllint: allow drop-table until 2027-02-01 or later: gone",
        "sqllint: allow until 2027-02-01: gone",
        "sqllint: disallow drop-table: gone",
      })
  void whatIsNotInTheFormAllowsNothingAndIsOneFinding(String directive) {
    assertThat(rules("-- " + directive + "\nDROP TABLE t;"))
        .containsExactlyInAnyOrder("invalid-suppression", "drop-table");
  }

  @Test
  void theOtherRulesOfACommentStillHold() {
    assertThat(rules("DROP TABLE t; -- sqllint: allow drop-table, no-such-rule: gone"))
        .containsExactly("invalid-suppression");
  }

  @Test
  void aReversalDirectiveIsNoMistake() {
    assertThat(rules("-- sqllint: irreversible: the rows are gone\nSELECT 1;")).isEmpty();
  }

  @Test
  void aStringIsNoComment() {
    assertThat(rules("INSERT INTO t VALUES ('-- sqllint: allow x: y', $$-- sqllint: oops$$);"))
        .doesNotContain("unused-suppression");
  }

  @Test
  void commentsOfAFileThatIsOnlyHistoryAreNotLookedAt() {
    SourceFile one = new SourceFile("V1__a.sql", "-- sqllint: allow nonsense: gone\nSELECT 1;");
    SourceFile two = new SourceFile("V2__b.sql", "SELECT 2;");
    History whole =
        MigrationFiles.of(List.of(one, two), Optional.empty()).projects().get(0).history();
    History asked = new History(whole.scripts(), Set.of("V2__b.sql"), false);
    assertThat(rules(Linter.lintAll(List.of(asked), config(Set.of())))).isEmpty();
  }

  @Test
  void aDirectionOfAFileIsLookedAtAlone() {
    String sql =
        """
        -- sqllint: allow-file drop-column: gone
        -- +goose Up
        -- sqllint: allow drop-table: gone
        DROP TABLE t;
        ALTER TABLE u DROP COLUMN c;
        -- +goose Down
        -- sqllint: allow drop-table: the down script is not checked
        CREATE TABLE t (id bigint PRIMARY KEY);
        """;
    assertThat(rules(lint("00001_a.sql", sql, Set.of()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- squawk-ignore ban-drop-table\nDROP TABLE t;",
        "DROP TABLE t; -- squawk-ignore ban-drop-table, renaming-table -- gone",
        "-- squawk-ignore-file\nDROP TABLE t;",
        "SELECT 1;\n-- squawk-ignore-file ban-drop-table\nDROP TABLE t;",
        "-- atlas:nolint\nDROP TABLE t;",
        "-- atlas:nolint DS102 DS103\nDROP TABLE t;",
        "-- atlas:nolint destructive\n\nSELECT 1;\nDROP TABLE t;",
        "-- pgsafe:ignore drop-table  confirmed empty\nDROP TABLE t;",
        "-- eugene: ignore\nDROP TABLE t;",
      })
  void commentsOfPeersAreObeyedWhereAskedFor(String sql) {
    assertThat(rules(lint("V1__a.sql", sql, EnumSet.allOf(Peer.class)))).isEmpty();
    assertThat(rules(sql)).containsExactly("drop-table");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- squawk-ignore ban-drop-column\nDROP TABLE t;",
        "-- squawk-ignore no-such-rule\nDROP TABLE t;",
        "-- atlas:nolint DS103\nDROP TABLE t;",
        "SELECT 1;\n-- atlas:nolint DS102\n\nSELECT 1;\nDROP TABLE t;",
        "-- pgsafe:ignore drop-table\nDROP TABLE t;",
        "-- pgsafe:ignore\nDROP TABLE t;",
        "-- eugene: ignore E5, E4\nDROP TABLE t;",
      })
  void aPeersCommentSilencesOnlyWhatItNames(String sql) {
    assertThat(rules(lint("V1__a.sql", sql, EnumSet.allOf(Peer.class))))
        .containsExactly("drop-table");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  remove_column :users, :fax # squawk-ignore ban-drop-column",
        "  # squawk-ignore ban-drop-column\n  remove_column :users, :fax",
        "  # atlas:nolint DS103\n  remove_column :users, :fax",
        "  # pgsafe:ignore drop-column nobody reads it\n  remove_column :users, :fax",
        "  safety_assured { remove_column :users, :fax }",
        "  safety_assured do\n    remove_column :users, :fax\n  end",
        "  safety_assured do\n    execute 'ALTER TABLE users DROP COLUMN fax'\n  end",
      })
  void commentsOfPeersInAMigrationOfRailsAreObeyedWhereAskedFor(String up) {
    assertThat(rules(rails(up, EnumSet.allOf(Peer.class)))).isEmpty();
    assertThat(rules(rails(up, Set.of()))).containsExactly("drop-column");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  safety_assured { say 'a' }\n  remove_column :users, :fax",
        "  # safety_assured { }\n  remove_column :users, :fax",
        "  safety_assured do\n    say 'a'\n  end\n  remove_column :users, :fax",
        "  remove_column :users, :fax # no squawk-ignore",
      })
  void whatIsNotAssuredIsFound(String up) {
    assertThat(rules(rails(up, EnumSet.allOf(Peer.class)))).containsExactly("drop-column");
  }

  private static Report rails(String up, Set<Peer> peers) {
    String text = "class Fax < ActiveRecord::Migration[7.1]\n def up\n" + up + "\n end\nend\n";
    return lint("db/migrate/20260101000000_fax.rb", text, peers);
  }

  @ParameterizedTest
  @EnumSource(Peer.class)
  void theRulesOfPeersAreTranslatedToRulesThatExist(Peer peer) throws IOException {
    Properties rules = new Properties();
    String file = peer.name().toLowerCase(Locale.ROOT) + ".properties";
    try (InputStream in = Peer.class.getResourceAsStream(file)) {
      rules.load(in);
    }
    RuleCatalogue ours = BuiltInRules.catalogue();
    assertThat(rules).isNotEmpty();
    for (String name : rules.stringPropertyNames()) {
      assertThat(ours.ids()).as(name).contains(rules.getProperty(name).split(", "));
    }
  }

  @Test
  void aCommentOfAHostReachesTheCallItStandsBy() {
    String host =
        """
        def upgrade():
            # sqllint: allow drop-table: gone
            op.drop_table("a")
            op.drop_table("b")  # sqllint: allow drop-table: gone
            op.drop_table("c")
            # sqllint: allow drop-table: gone
        def downgrade():
            # sqllint: allow drop-table: not checked
            op.drop_table("d")
        """;
    assertThat(rules(hosted(host))).containsExactly("drop-table");
    assertThat(hosted(host).findings().get(0).file().path()).isEqualTo("versions/1.py");
    assertThat(rules(hosted(host.replace("allow drop-table: gone", "allow-file drop-table: x"))))
        .isEmpty();
  }

  @Test
  void aCommentInTheSqlOfAHostReachesItsStatement() {
    String host =
        """
        op.execute(\"\"\"
          SELECT 1;
          -- sqllint: allow drop-table: gone
          DROP TABLE a;
          DROP TABLE b;
        \"\"\")
        """;
    SourceFile file = new SourceFile("versions/1.py", host);
    int start = host.indexOf("\n");
    HostText sql = HostText.copied(host.substring(start, host.lastIndexOf("\"\"\"")), start);
    SourceFile emitted =
        new EmittedSqlBuilder(file).send(sql, new Span(0, host.length() - 1), false).build();
    Report report = Linter.lint(List.of(script(emitted, Direction.UP)), config(Set.of()));
    assertThat(rules(report)).containsExactly("drop-table");
    assertThat(report.findings()).anyMatch(finding -> file.text(finding.span()).contains("b"));
  }

  /** Each line with a call, as its tool would send it. */
  private static Report hosted(String host) {
    SourceFile file = new SourceFile("versions/1.py", host);
    EmittedSqlBuilder up = new EmittedSqlBuilder(file);
    EmittedSqlBuilder down = new EmittedSqlBuilder(file);
    for (int line = 1; line <= file.lines(); line++) {
      int call = file.line(line).indexOf("op.");
      if (call >= 0) {
        String table = file.line(line).split("\"")[1];
        int start = file.lineSpan(line).start() + call;
        Span span = new Span(start, host.indexOf(")", start) + 1);
        (table.equals("d") ? down : up).send(HostText.made("DROP TABLE " + table), span, false);
      }
    }
    return Linter.lint(
        List.of(script(up.build(), Direction.UP), script(down.build(), Direction.DOWN)),
        config(Set.of()));
  }

  private static Script script(SourceFile emitted, Direction direction) {
    List<Span> regions = emitted.emitted().orElseThrow().regions();
    return new Script(emitted, "1", "1", direction, TransactionMode.PER_SCRIPT, regions);
  }

  /** Time proportional to the length; the limit catches anything worse. */
  @Test
  @Timeout(30)
  void aFileFullOfSuppressionsIsRead() {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      sql.append("DROP TABLE t").append(i).append("; -- sqllint: allow drop-table: gone\n");
    }
    String cell = "  (1), -- sqllint: allow drop-table: gone\n";
    sql.append("INSERT INTO t VALUES\n").append(cell.repeat(500)).append("  (2);\n");
    Report report = lint(sql.toString());
    assertThat(report.silenced()).hasSize(500);
    assertThat(findings(report, "unused-suppression")).hasSize(500);
  }

  private static List<String> findings(Report report, String rule) {
    return rules(report).stream().filter(rule::equals).toList();
  }

  private static List<String> rules(String sql) {
    return rules(lint(sql));
  }

  private static List<String> rules(Report report) {
    return report.findings().stream()
        .map(Finding::rule)
        .filter(rule -> !rule.equals("missing-lock-timeout"))
        .filter(rule -> !rule.equals("add-check-without-not-valid"))
        .toList();
  }

  private static Report lint(String sql) {
    return lint("V1__a.sql", sql, Set.of());
  }

  private static Report lint(String path, String sql, Set<Peer> peers) {
    MigrationFiles files = MigrationFiles.of(List.of(new SourceFile(path, sql)), Optional.empty());
    return Linter.lintAll(List.of(files.projects().get(0).history()), config(peers));
  }

  private static Config config(Set<Peer> peers) {
    Settings settings = Settings.NONE.with(Key.PEER_COMMENTS, List.copyOf(peers), "test");
    return Config.of(settings, () -> TODAY);
  }
}
