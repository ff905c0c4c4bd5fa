package io.github.sqllint.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.schema.ServerVersion;
import io.github.sqllint.server.Server;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("server")
class BuiltInFunctionsTest {
  private static final String FUNCTIONS =
      """
      SELECT proname, pronargs, min(CASE provolatile WHEN 'i' THEN 'IMMUTABLE'
                                    WHEN 's' THEN 'STABLE' ELSE 'VOLATILE' END)
      FROM pg_proc
      WHERE pronamespace = 'pg_catalog'::regnamespace
        AND NOT 'internal'::regtype::oid = ANY (proargtypes)
        AND NOT 'cstring'::regtype::oid = ANY (proargtypes)
        AND prorettype NOT IN (SELECT oid FROM pg_type WHERE typtype = 'p' AND typname ~
              '^(internal|cstring|trigger|event_trigger|.*_handler)$')
      GROUP BY 1, 2
      """;

  static Stream<Integer> majors() {
    return Server.majors().stream();
  }

  @ParameterizedTest
  @MethodSource("majors")
  void theListIsWhatTheServerSays(int major) throws Exception {
    List<String> wrong = new ArrayList<>();
    try (Server.Database database = Server.of(major).emptyDatabase();
        Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(FUNCTIONS)) {
      while (rows.next()) {
        String listed =
            BuiltInFunctions.volatility(rows.getString(1), rows.getInt(2), new ServerVersion(major))
                .map(Volatility::name)
                .orElse("not listed");
        if (!listed.equals(rows.getString(3))) {
          wrong.add(
              rows.getString(1)
                  + "/"
                  + rows.getInt(2)
                  + " is "
                  + rows.getString(3).toLowerCase(Locale.ROOT)
                  + ", in the list "
                  + listed.toLowerCase(Locale.ROOT));
        }
      }
    }
    assertThat(wrong).as("functions.txt").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("majors")
  void noOperatorIsMissing(int major) throws Exception {
    List<String> missing = new ArrayList<>();
    try (Server.Database database = Server.of(major).emptyDatabase();
        Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT DISTINCT oprname FROM pg_operator")) {
      while (rows.next()) {
        if (!BuiltInFunctions.isOperator(rows.getString(1))) {
          missing.add(rows.getString(1));
        }
      }
    }
    assertThat(missing).as("functions.txt").isEmpty();
  }
}
