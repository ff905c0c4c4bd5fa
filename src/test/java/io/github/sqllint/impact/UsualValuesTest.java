package io.github.sqllint.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.schema.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsualValuesTest {
  private static final List<String> TYPES =
      List.of(
          "smallint",
          "integer",
          "bigint",
          "numeric",
          "real",
          "double precision",
          "money",
          "text",
          "varchar",
          "char",
          "name",
          "timestamptz",
          "timestamp",
          "date",
          "time",
          "interval",
          "boolean",
          "uuid",
          "json",
          "jsonb",
          "integer[]",
          Coercion.LITERAL,
          Coercion.ANY);

  private static final List<String> SYMBOLS =
      List.of("=", "<>", "<", "<=", ">", ">=", "+", "-", "*");

  private static final ServerVersion SERVER = ServerVersion.OLDEST_SUPPORTED;

  private static Optional<String> told(String name, List<String> types) {
    return new Coercion(SERVER).resolve(Signatures.of(name, SERVER), types);
  }

  @Test
  void whatIsUsualIsWhatTheSignaturesTell() {
    List<String> usual = new ArrayList<>();
    for (String left : TYPES) {
      for (String right : TYPES) {
        List<String> types = List.of(left, right);
        for (String symbol : SYMBOLS) {
          UsualValues.ofOperator(symbol, types)
              .ifPresent(
                  given -> {
                    usual.add(symbol);
                    assertThat(told(symbol, types)).as(left + symbol + right).contains(given);
                  });
        }
      }
      for (String name : List.of("lower", "upper", "abs")) {
        UsualValues.ofCall(name, List.of(left))
            .ifPresent(
                given -> {
                  usual.add(name);
                  assertThat(told(name, List.of(left))).as(name + left).contains(given);
                });
      }
    }
    assertThat(told("now", List.of())).isEqualTo(UsualValues.ofCall("now", List.of()));
    assertThat(usual).contains("=", ">=", "+", "-", "*", "lower", "upper");
  }
}
