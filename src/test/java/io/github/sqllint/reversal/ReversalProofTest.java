package io.github.sqllint.reversal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.server.Server;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every pair on a real server and compares its catalogues before and after. */
@Tag("server")
class ReversalProofTest {
  /** One line per fact about the user's objects; columns without their place. */
  private static final String CATALOGUE =
      """
      WITH mine AS (SELECT oid, nspname FROM pg_namespace
                    WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema')
      SELECT 'schema ' || nspname FROM mine
      UNION ALL SELECT format('relation %s.%s %s %s %s', nspname, relname, relkind, relrowsecurity,
          pg_get_expr(relpartbound, c.oid)) FROM pg_class c JOIN mine m ON m.oid = relnamespace
      UNION ALL SELECT format('column %s.%s.%s %s %s %s %s %s %s', nspname, relname, attname,
          format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, attcollation,
          pg_get_expr(adbin, adrelid))
          FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid JOIN mine m ON m.oid = relnamespace
          LEFT JOIN pg_attrdef d ON adrelid = attrelid AND adnum = attnum
          WHERE attnum > 0 AND NOT attisdropped AND relkind NOT IN ('i', 'I')
      UNION ALL SELECT format('constraint %s.%s %s %s', conrelid::regclass, conname,
          pg_get_constraintdef(k.oid), convalidated)
          FROM pg_constraint k JOIN mine m ON m.oid = connamespace WHERE contype <> 'n'
      UNION ALL SELECT format('index %s', pg_get_indexdef(indexrelid)) FROM pg_index
          JOIN pg_class c ON c.oid = indexrelid JOIN mine m ON m.oid = relnamespace
      UNION ALL SELECT format('view %s %s', c.oid::regclass, pg_get_viewdef(c.oid))
          FROM pg_class c JOIN mine m ON m.oid = relnamespace WHERE relkind IN ('v', 'm')
      UNION ALL SELECT format('function %s', pg_get_functiondef(p.oid))
          FROM pg_proc p JOIN mine m ON m.oid = pronamespace
      UNION ALL SELECT format('type %s.%s', nspname, typname)
          FROM pg_type t JOIN mine m ON m.oid = typnamespace WHERE typtype IN ('e', 'd')
      UNION ALL SELECT format('value %s %s %s', enumtypid::regtype, enumlabel, enumsortorder)
          FROM pg_enum
      UNION ALL SELECT format('policy %s', p) FROM pg_policies p
      """;

  private static final String COLUMN_ORDER =
      """
      SELECT attrelid::regclass || ' ' || string_agg(attname, ', ' ORDER BY attnum)
      FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
      JOIN pg_namespace n ON n.oid = relnamespace
      WHERE attnum > 0 AND NOT attisdropped AND relkind = 'r' AND nspname NOT LIKE 'pg\\_%'
        AND nspname <> 'information_schema'
      GROUP BY attrelid
      """;

  static List<Pair> pairs() {
    return Pair.all();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theServerAgrees(Pair pair) throws SQLException {
    String served = served(pair);
    if (pair.verdict().equals("unknown")) {
      return;
    }
    assertThat(served).isEqualTo(pair.verdict().equals("empty") ? "differs" : pair.verdict());
  }

  private static String served(Pair pair) throws SQLException {
    try (Server.Database database = Server.of(Server.majors().get(0)).newDatabase()) {
      run(database, pair.history());
      TreeSet<String> before = facts(database, CATALOGUE);
      TreeSet<String> order = facts(database, COLUMN_ORDER);
      run(database, pair.up());
      try {
        run(database, pair.down());
      } catch (SQLException refused) {
        return "fails";
      }
      if (!facts(database, CATALOGUE).equals(before)) {
        return "differs";
      }
      return facts(database, COLUMN_ORDER).equals(order) ? "reverses" : "column-order";
    }
  }

  /** Every script has a session of its own. */
  private static void run(Server.Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static TreeSet<String> facts(Server.Database database, String query) throws SQLException {
    List<String> facts = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        facts.add(rows.getString(1));
      }
    }
    return new TreeSet<>(facts);
  }
}
