package io.github.sqllint.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "==>",
      quoteCharacter = '`',
      textBlock =
          """
          SELECT 1                                                  ==> ``
          SELECT * FROM a                                           ==> a
          SELECT * FROM s.A x, "B" AS y                             ==> s.a B
          SELECT * FROM db.s.a                                      ==> s.a
          SELECT * FROM ONLY a JOIN b USING (id) LEFT JOIN c ON true ==> a b c
          SELECT * FROM (a CROSS JOIN b) x NATURAL JOIN c           ==> a b c
          SELECT * FROM (SELECT * FROM a) x, LATERAL (SELECT 1 FROM b) y ==> a b
          SELECT * FROM generate_series(1, (SELECT max(n) FROM a)) g, b ==> a b
          SELECT * FROM ROWS FROM (f(1), g(2)) WITH ORDINALITY AS x, b ==> b
          SELECT * FROM a TABLESAMPLE system (1), b                 ==> a b
          SELECT (SELECT 1 FROM a) FROM b WHERE EXISTS (SELECT FROM c) ==> a b c
          SELECT extract(epoch FROM x), trim(both FROM y) FROM a    ==> a
          SELECT a IS DISTINCT FROM b FROM c WHERE x IS NOT DISTINCT FROM y ==> c
          SELECT 1 FROM a UNION ALL SELECT 2 FROM b EXCEPT (SELECT 3 FROM c) ==> a b c
          SELECT 1 FROM a ORDER BY (SELECT 1 FROM b), c FOR UPDATE OF a ==> a b
          TABLE a                                                   ==> a
          TABLE a UNION TABLE b                                     ==> a b
          VALUES (1), ((SELECT 1 FROM a))                           ==> a
          SELECT * FROM (VALUES (json '1'), (2)) AS v (x), a        ==> a
          WITH x AS (SELECT * FROM a) SELECT * FROM x, b            ==> a b
          WITH x AS (SELECT * FROM x) SELECT * FROM x               ==> x
          WITH x (c) AS NOT MATERIALIZED (SELECT 1), y AS (SELECT * FROM x) SELECT * FROM y ==> ``
          WITH RECURSIVE x AS (SELECT 1 FROM a UNION SELECT 1 FROM x) SELECT * FROM x ==> a
          SELECT * FROM (WITH x AS (SELECT 1) SELECT * FROM x) y, x ==> x
          WITH d AS (DELETE FROM a USING b RETURNING *) SELECT * FROM d ==> b a
          WITH u AS (UPDATE a SET n = 1 FROM b) SELECT 1            ==> b a
          WITH i AS (INSERT INTO a SELECT * FROM b) SELECT 1        ==> b a
          SELECT * FROM "from" JOIN "join" ON "where"               ==> from join
          SELECT * FROM ${schema}.a                                 ==> ${schema}.a
          SELECT * FROM :tbl                                        ==> :tbl
          SELECT 1 /* FROM a */ FROM -- FROM b                      ==> ``
          """)
  void theRelationsThatAQueryReads(String sql, String relations) {
    assertThat(
            read(sql).relations().stream()
                .map(ObjectName::toString)
                .collect(Collectors.joining(" ")))
        .isEqualTo(relations);
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT * FROM a, true",
    "SELECT b.* FROM a b, true",
    "'SELECT x, * FROM a', true",
    "SELECT DISTINCT ON (x) * FROM a, true",
    "SELECT count(*) FROM a, false",
    "SELECT x * y FROM a, false",
    "SELECT f(x) * 2 FROM a, false"
  })
  void aStarTakesAllColumns(String sql, boolean star) {
    assertThat(read(sql).star()).isEqualTo(star);
  }

  @Test
  void everyNameMayBeAColumns() {
    assertThat(read("SELECT a, t.B, \"C\" FROM t WHERE d > 1").columns())
        .contains("a", "b", "C", "d")
        .doesNotContain("select", "where");
  }

  @Test
  void spellingDoesNotMatter() {
    assertThat(read("select  A /* x */ FROM t")).isEqualTo(read("SELECT a\nFROM \"t\""));
  }

  @Test
  void brokenQueriesAreReadAsFarAsTheyGo() {
    assertThat(read("SELECT * FROM a WHERE )) (").relations()).containsExactly(ObjectName.of("a"));
    assertThat(read("(".repeat(5_000) + "SELECT 1 FROM a").relations())
        .containsExactly(ObjectName.of("a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1 ALTER TABLE t DROP COLUMN a",
        "SELECT * FROM a DROP TABLE a",
        "SELECT a FROM b WHERE c TRUNCATE TABLE d",
        "SELECT a FROM b LOCK TABLE b",
        "SELECT a FROM b CREATE INDEX i ON b (a)"
      })
  void anotherStatementIsNoPartOfAQuery(String sql) {
    assertThatThrownBy(() -> read(sql)).isInstanceOf(NotUnderstood.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT a AS create, b drop, c alter, t.create FROM t lock",
        "SELECT a FROM b UNION TABLE c",
        "TABLE a"
      })
  void theirFirstWordsAreNames(String sql) {
    assertThat(read(sql).relations()).isNotEmpty();
  }

  private static Query read(String sql) {
    return QueryReader.read(Sql.tokens(sql));
  }
}
