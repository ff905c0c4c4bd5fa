package io.github.sqllint.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.operation.DataOperation.Delete;
import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.DataOperation.Update;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.Unrecognised;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "==>",
      quoteCharacter = '`',
      textBlock =
          """
          INSERT INTO t VALUES (1, 'x')                        ==> insert t constants
          INSERT INTO s."T" (a, b) VALUES (-1, NULL), (date '2020-01-01', '{}'::int[]) ==> insert s.T constants
          INSERT INTO t (a) OVERRIDING SYSTEM VALUE VALUES (1) ==> insert t constants
          INSERT INTO t DEFAULT VALUES                         ==> insert t constants
          INSERT INTO t VALUES (now())                         ==> insert t
          INSERT INTO t AS x (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET a = excluded.a WHERE x.a > 1 RETURNING a ==> insert t constants
          INSERT INTO t SELECT * FROM a JOIN t USING (id)      ==> insert t reads a t
          INSERT INTO t (SELECT * FROM a)                      ==> insert t reads a
          INSERT INTO t (a, b) (SELECT 1, 2 FROM a)            ==> insert t reads a
          INSERT INTO t WITH x AS (SELECT 1 FROM a) SELECT * FROM x ==> insert t reads a
          INSERT INTO t TABLE a                                ==> insert t reads a
          WITH RECURSIVE x (n) AS (VALUES (1)) SEARCH DEPTH FIRST BY n SET o INSERT INTO t TABLE x ==> insert t
          UPDATE t SET a = 1                                   ==> update t (a)
          UPDATE ONLY t SET a = 1, "B" = DEFAULT WHERE c       ==> update t (a B) where c
          UPDATE ONLY (t) AS x SET a = 1                       ==> update t (a)
          UPDATE t * SET a = 1                                 ==> update t (a)
          UPDATE t x SET (a, b) = (SELECT 1, 2 FROM c), d[1] = 2 ==> update t (a b d) reads c
          UPDATE t SET a = b IS DISTINCT FROM c WHERE d        ==> update t (a) where d
          UPDATE t SET a = x.a FROM x WHERE x.id = t.id RETURNING * ==> update t (a) where x.id = t.id reads x
          UPDATE t SET a = (SELECT 1 FROM u WHERE u.x)         ==> update t (a) reads u
          UPDATE t SET a = CASE WHEN b THEN 1 END              ==> update t (a)
          UPDATE t SET a[1].b = ARRAY[1, 2], c[0:2] = d        ==> update t (a c)
          UPDATE t SET a = 1 WHERE CURRENT OF c                ==> update t (a) where current of a cursor
          UPDATE "update" "set" SET "from" = 1 WHERE "where"   ==> update update (from) where where
          DELETE FROM t                                        ==> delete t
          DELETE FROM ONLY t WHERE a = 1                       ==> delete t where a = 1
          DELETE FROM s.t AS x USING a, b WHERE x.id = a.id    ==> delete s.t where x.id = a.id reads a b
          WITH x AS (SELECT 1 FROM a WHERE b) DELETE FROM t    ==> delete t reads a
          DELETE FROM t WHERE id IN (SELECT id FROM t)         ==> delete t where id in (select id from t) reads t
          DELETE FROM t USING u ${x} WHERE u.id = t.id         ==> delete t where u.id = t.id reads u
          UPDATE t SET a = 1 FROM u JOIN w ON ${x} WHERE b     ==> update t (a) where b reads u w
          UPDATE t SET a = 1 FROM u JOIN w ON ${x}             ==> update t (a) reads u w
          DELETE FROM ${t} ${condition}                        ==> delete ${t} where ${condition}
          """)
  void changesAreReadAsTheServerReadsThem(String sql, String expected) {
    assertThat(shown(own(sql))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WITH d AS (DELETE FROM t RETURNING *) INSERT INTO a SELECT * FROM d"
            + " | delete t, insert a reads t",
        "WITH d AS MATERIALIZED (UPDATE t SET x = 1 WHERE y RETURNING *), e AS (SELECT 1)"
            + " DELETE FROM u USING d WHERE u.id = d.id"
            + " | update t (x) where y, delete u where u.id = d.id reads t",
        "WITH d AS (INSERT INTO t VALUES (1) RETURNING *) UPDATE t SET a = 1"
            + " | insert t constants, update t (a)",
        "INSERT INTO a SELECT * FROM b AS delete | insert a reads b",
      })
  void theChangesOfAWithClauseComeFirst(String sql, String expected) {
    List<String> changes =
        DataReader.read(Sql.tokens(sql)).stream().map(one -> shown(one.operation())).toList();
    assertThat(String.join(", ", changes)).isEqualTo(expected);
  }

  @Test
  void eachChangeOfAStatementHasItsOwnPlace() {
    String sql = "WITH d AS (DELETE FROM t RETURNING *) INSERT INTO a SELECT * FROM d";
    assertThat(DataReader.read(Sql.tokens(sql)))
        .extracting(one -> sql.substring(one.span().start(), one.span().end()))
        .containsExactly("DELETE FROM t RETURNING *", "INSERT INTO a SELECT * FROM d");
  }

  @Test
  void aMergeNamesItsTarget() {
    Operation merge =
        own(
            "MERGE INTO t USING s ON t.a = s.a WHEN MATCHED THEN DELETE"
                + " WHEN NOT MATCHED THEN INSERT VALUES (s.a)");
    assertThat(merge.word()).isEqualTo("merge");
    assertThat(merge.relation()).contains(ObjectName.of("t"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM t WERE id = 1",
        "DELETE t",
        "DELETE FROM t WHERE",
        "DELETE FROM t WHERE RETURNING a",
        "DELETE FROM t WHERE a = 1 DELETE FROM u",
        "DELETE FROM t WHERE (a = 1",
        "UPDATE t SET",
        "UPDATE t SET a",
        "UPDATE t SET a = 1 WERE id = 1",
        "UPDATE t SET a = 1,",
        "UPDATE t",
        "UPDATE t SET a = 1 UPDATE u SET b = 1",
        "INSERT INTO t",
        "INSERT INTO t (a)",
        "INSERT INTO t VALUES (1",
        "INSERT INTO t VALUES (1) INSERT INTO t VALUES (2)",
        "INSERT INTO t SELECT 1 INSERT INTO t SELECT 2",
        "INSERT t VALUES (1)",
        "MERGE INTO t USING s ON true",
        "UPDATE",
        "WITH x AS (SELECT 1) DELETE"
      })
  void whatTheServerWouldRefuseIsUnrecognised(String sql) {
    assertThat(own(sql)).isInstanceOf(Unrecognised.class);
  }

  @Test
  void aLongConditionIsAConditionAllTheSame() {
    String ids = "1, ".repeat(200_000) + "1";
    Operation delete = own("DELETE FROM t WHERE id IN (" + ids + ")");
    assertThat(delete.facts()).containsEntry("filtered", true);
  }

  @Test
  void aHugeInsertIsAnInsert() {
    String rows = "(1, 'x'), ".repeat(200_000) + "(1, 'x')";
    assertThat(own("INSERT INTO t VALUES " + rows))
        .isEqualTo(new Insert(ObjectName.of("t"), List.of(), true, List.of()));
  }

  private static String shown(Operation operation) {
    if (operation instanceof Insert insert) {
      return "insert "
          + insert.table()
          + (insert.values() ? " constants" : "")
          + read(insert.reads());
    }
    if (operation instanceof Update update) {
      return "update "
          + update.table()
          + update.columns().toString().replace("[", " (").replace("]", ")").replace(",", "")
          + update.where().map(w -> " where " + w.text()).orElse("")
          + read(update.reads());
    }
    if (operation instanceof Delete delete) {
      return "delete "
          + delete.table()
          + delete.where().map(w -> " where " + w.text()).orElse("")
          + read(delete.reads());
    }
    return operation.toString();
  }

  private static String read(List<ObjectName> relations) {
    return relations.isEmpty()
        ? ""
        : " reads"
            + relations
                .toString()
                .replaceAll("[\\[,]", " ")
                .replaceAll("  +", " ")
                .replace("]", "");
  }

  private static Operation own(String sql) {
    List<DataReader.Change> changes = DataReader.read(Sql.tokens(sql));
    assertThat(changes).hasSize(1);
    return changes.get(0).operation();
  }
}
