package io.github.sqllint.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.parse.ExpressionReader;
import io.github.sqllint.schema.ServerVersion;
import io.github.sqllint.source.Lexer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolatilityTest {
  private static final Map<ObjectName, Volatility> DEFINED =
      Map.of(
          ObjectName.of("app", "token"), Volatility.VOLATILE,
          ObjectName.of("slug"), Volatility.IMMUTABLE);

  @ParameterizedTest
  @CsvSource(
      delimiterString = "==>",
      quoteCharacter = '`',
      textBlock =
          """
          1                                      ==> IMMUTABLE
          'x'::text                              ==> IMMUTABLE
          'now'::timestamptz                     ==> IMMUTABLE
          date '2020-01-01'                      ==> IMMUTABLE
          NULL                                   ==> IMMUTABLE
          a                                      ==> IMMUTABLE
          ARRAY[]::text[]                        ==> IMMUTABLE
          lower('x') || 'y'                      ==> IMMUTABLE
          coalesce(a, 1)                         ==> IMMUTABLE
          CASE WHEN a THEN 1 ELSE 2 END          ==> IMMUTABLE
          to_timestamp(0)                        ==> IMMUTABLE
          to_tsvector('english', a)              ==> IMMUTABLE
          date_trunc('day', a)                   ==> IMMUTABLE
          extract(epoch FROM a)                  ==> IMMUTABLE
          a[1] = (b).c                           ==> IMMUTABLE
          a COLLATE "C" LIKE 'x%'                ==> IMMUTABLE
          make_interval(days => 10)              ==> IMMUTABLE
          uuid_generate_v5(uuid_ns_url(), a)     ==> IMMUTABLE
          slug(a)                                ==> IMMUTABLE
          to_tsvector(a)                         ==> STABLE
          now()                                  ==> STABLE
          pg_catalog.now()                       ==> STABLE
          CURRENT_DATE                           ==> STABLE
          current_timestamp(3)                   ==> STABLE
          now() + interval '1 day'               ==> STABLE
          now() AT TIME ZONE 'utc'               ==> STABLE
          date_trunc('day', now())               ==> STABLE
          txid_current()                         ==> STABLE
          statement_timestamp()                  ==> STABLE
          current_setting('app.tenant')::int     ==> STABLE
          random()                               ==> VOLATILE
          clock_timestamp()                      ==> VOLATILE
          timeofday()                            ==> VOLATILE
          nextval('s'::regclass)                 ==> VOLATILE
          md5(random()::text)                    ==> VOLATILE
          make_interval(days => random()::int)   ==> VOLATILE
          gen_random_uuid()                      ==> VOLATILE
          uuid_generate_v4()                     ==> VOLATILE
          extensions.uuid_generate_v4()          ==> VOLATILE
          app.token()                            ==> VOLATILE
          unheard_of() || random()               ==> VOLATILE
          unheard_of()                           ==> UNKNOWN
          app.slug()                             ==> UNKNOWN
          now() + unheard_of()                   ==> UNKNOWN
          (SELECT 1)                             ==> UNKNOWN
          ${default}                             ==> UNKNOWN
          a <~~> b                               ==> UNKNOWN
          """)
  void aPartThatChangesMakesTheWholeChange(String sql, Volatility expected) {
    assertThat(volatility(sql, ServerVersion.OLDEST_SUPPORTED)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "uuidv7(), 17, UNKNOWN",
    "uuidv7(), 18, VOLATILE",
    "gen_random_uuid(), 10, VOLATILE",
    "pg_config(), 11, IMMUTABLE",
    "pg_config(), 12, STABLE",
  })
  void eachMajorHasItsOwnFunctions(String sql, int major, Volatility expected) {
    assertThat(volatility(sql, new ServerVersion(major))).isEqualTo(expected);
  }

  private static Volatility volatility(String sql, ServerVersion server) {
    var tokens = Lexer.tokens(sql).stream().filter(token -> !token.isTrivia()).toList();
    return Volatility.of(
        ExpressionReader.read(tokens),
        server,
        (name, arguments) -> Optional.ofNullable(DEFINED.get(name)));
  }
}
