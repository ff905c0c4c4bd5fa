package io.github.sqllint.reversal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.server.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every pair on a real server and compares its catalogues before and after. */
@Tag("server")
class ReversalProofTest {
  /** One line per fact about the user's objects; columns without their place. */
  private static final String CATALOGUE = resource("catalogue.sql");

  private static final String COLUMN_ORDER =
      """
      SELECT attrelid::regclass || ' ' || string_agg(attname, ', ' ORDER BY attnum)
      FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
      JOIN pg_namespace n ON n.oid = relnamespace
      WHERE attnum > 0 AND NOT attisdropped AND relkind = 'r' AND nspname NOT LIKE 'pg\\_%'
        AND nspname <> 'information_schema'
      GROUP BY attrelid
      """;

  private static String resource(String name) {
    try (InputStream in = ReversalProofTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Roles are the server's, not a database's. */
  @BeforeAll
  static void thereAreRoles() throws SQLException {
    try (Server.Database database = Server.of(Server.supported().get(0)).emptyDatabase()) {
      run(database, "CREATE ROLE app_reader; CREATE ROLE app_writer");
    }
  }

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
    try (Server.Database database = Server.of(Server.supported().get(0)).emptyDatabase();
        Connection reader = database.connect()) {
      run(database, pair.history());
      TreeSet<String> before = facts(reader, CATALOGUE);
      TreeSet<String> order = facts(reader, COLUMN_ORDER);
      run(database, pair.up());
      try {
        run(database, pair.down());
      } catch (SQLException refused) {
        return "fails";
      }
      if (!facts(reader, CATALOGUE).equals(before)) {
        return "differs";
      }
      return facts(reader, COLUMN_ORDER).equals(order) ? "reverses" : "column-order";
    }
  }

  /** Every script has a session of its own. */
  private static void run(Server.Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static TreeSet<String> facts(Connection reader, String query) throws SQLException {
    List<String> facts = new ArrayList<>();
    try (PreparedStatement statement = reader.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        facts.add(rows.getString(1));
      }
    }
    return new TreeSet<>(facts);
  }
}
