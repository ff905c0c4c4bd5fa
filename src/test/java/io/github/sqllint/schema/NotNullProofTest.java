package io.github.sqllint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.parse.ExpressionReader;
import io.github.sqllint.server.Server;
import io.github.sqllint.source.Lexer;
import java.sql.Connection;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class NotNullProofTest {
  static final List<String> PROOFS =
      List.of(
          "c IS NOT NULL",
          "c NOTNULL",
          "NOT (c IS NULL)",
          "NOT NOT (c IS NOT NULL)",
          "c IS NOT NULL AND c > 0",
          "c > 0 AND (d > 0 AND c IS NOT NULL)",
          "c IS NOT NULL AND true",
          "c IS NOT NULL AND (d > 0 OR c > 5)",
          "c IS NOT NULL OR false",
          "1 = 2 OR c IS NOT NULL",
          "(c IS NOT NULL AND d > 0) OR (c IS NOT NULL AND d < 0)",
          "NOT (c IS NULL OR d IS NULL)",
          "(c IS NOT NULL) = true",
          "true = (c IS NOT NULL)",
          "(c IS NULL) = false",
          "(c IS NULL) <> true",
          "(c IS NOT NULL) = (1 = 1)",
          "(c IS NOT NULL)::boolean",
          "(c, d) IS NOT NULL",
          "ROW(c) IS NOT NULL",
          "c IS DISTINCT FROM NULL",
          "NOT (c IS NOT DISTINCT FROM NULL)");

  static final List<String> NO_PROOFS =
      List.of(
          "c > 0",
          "c = c",
          "d IS NOT NULL",
          "c IS NOT NULL OR d IS NOT NULL",
          "NOT (c IS NULL AND d IS NULL)",
          "(c IS NOT NULL) IS TRUE",
          "(c IS NULL) IS FALSE",
          "(c IS NOT NULL) IS NOT FALSE",
          "(c IS NULL) IS NOT DISTINCT FROM false",
          "(c > 0) IS TRUE",
          "(c > 0) IS NOT NULL",
          "coalesce(c, 0) = c",
          "coalesce(c IS NOT NULL, false)",
          "num_nulls(c) = 0",
          "c::bigint IS NOT NULL",
          "c + 0 IS NOT NULL",
          "CASE WHEN c IS NULL THEN false ELSE true END");

  @ParameterizedTest
  @FieldSource("PROOFS")
  void theServerTakesTheseForAProof(String condition) {
    assertThat(NotNullProof.isProof(expression(condition), "c")).isTrue();
  }

  @ParameterizedTest
  @FieldSource("NO_PROOFS")
  void theServerScansInSpiteOfThese(String condition) {
    assertThat(NotNullProof.isProof(expression(condition), "c")).isFalse();
  }

  static Stream<Integer> majors() {
    return Server.majors().stream().filter(major -> major >= 12);
  }

  /** The server says in a debug message that it needs no scan. */
  @Tag("server")
  @ParameterizedTest
  @MethodSource("majors")
  void realServersAgree(int major) throws Exception {
    List<String> proofs = new ArrayList<>();
    try (Server.Database database = Server.of(major).emptyDatabase();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET client_min_messages = debug1");
      for (String condition : Stream.of(PROOFS, NO_PROOFS).flatMap(List::stream).toList()) {
        statement.execute("CREATE TABLE t (c integer, d integer, CHECK (" + condition + "))");
        statement.clearWarnings();
        statement.execute("ALTER TABLE t ALTER c SET NOT NULL");
        for (SQLWarning w = statement.getWarnings(); w != null; w = w.getNextWarning()) {
          if (w.getMessage().contains("sufficient to prove")) {
            proofs.add(condition);
          }
        }
        statement.execute("DROP TABLE t");
      }
    }
    assertThat(proofs).isEqualTo(PROOFS);
  }

  private static Expression expression(String sql) {
    return ExpressionReader.read(
        Lexer.tokens(sql).stream().filter(token -> !token.isTrivia()).toList());
  }
}
