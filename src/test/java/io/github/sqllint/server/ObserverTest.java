package io.github.sqllint.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.operation.LockMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each detector can say yes and can say no. */
@Tag("server")
class ObserverTest {
  private static final List<String> SETUP =
      List.of(
          "CREATE TABLE t (id bigint PRIMARY KEY, a int, b text)",
          "INSERT INTO t SELECT g, g, repeat('b', 100) FROM generate_series(1, 2000) g",
          "CREATE TABLE other (id int)",
          "INSERT INTO other SELECT g FROM generate_series(1, 2000) g",
          "CREATE VIEW v AS SELECT id FROM t",
          "CREATE MATERIALIZED VIEW m AS SELECT id, a FROM t",
          "CREATE SEQUENCE s");

  @ParameterizedTest
  @MethodSource("io.github.sqllint.server.Server#majors")
  void aStatementThatTouchesNothingIsSeenToTouchNothing(int major) throws Exception {
    Observed seen = watch(major, "SELECT 1");
    assertThat(seen)
        .isEqualTo(
            new Observed(
                Map.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                true,
                Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("io.github.sqllint.server.Server#majors")
  void aRewriteIsSeenWithAllThatGoesWithIt(int major) throws Exception {
    Observed seen = watch(major, "ALTER TABLE t ADD COLUMN c double precision DEFAULT random()");
    assertThat(seen.locks()).containsExactly(Map.entry("t", LockMode.ACCESS_EXCLUSIVE));
    assertThat(seen.indexLocks()).containsOnlyKeys("t_pkey");
    assertThat(seen.rewrites()).containsExactly("t");
    assertThat(seen.scans()).containsExactly("t");
    assertThat(seen.builtIndexes()).containsExactly("t_pkey");
    assertThat(seen.blocksReads()).containsExactly("t");
    assertThat(seen.blocksWrites()).containsExactly("t");
  }

  @ParameterizedTest
  @MethodSource("io.github.sqllint.server.Server#majors")
  void aBriefLockIsNotSeenAsAScan(int major) throws Exception {
    Observed seen = watch(major, "ALTER TABLE t ADD COLUMN c int");
    assertThat(seen.locks()).containsExactly(Map.entry("t", LockMode.ACCESS_EXCLUSIVE));
    assertThat(seen.rewrites()).isEmpty();
    assertThat(seen.scans()).isEmpty();
    assertThat(seen.builtIndexes()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.github.sqllint.server.Server#majors")
  void aScanIsSeenWithoutARewriteAndAReaderWithoutAWriter(int major) throws Exception {
    Observed seen = watch(major, "CREATE INDEX i ON t (a)");
    assertThat(seen.locks()).containsExactly(Map.entry("t", LockMode.SHARE));
    assertThat(seen.scans()).containsExactly("t");
    assertThat(seen.rewrites()).isEmpty();
    assertThat(seen.builtIndexes()).containsExactly("i");
    assertThat(seen.blocksReads()).isEmpty();
    assertThat(seen.blocksWrites()).containsExactly("t");
  }

  @ParameterizedTest
  @MethodSource("io.github.sqllint.server.Server#majors")
  void aFewRowsByIndexAreNoScanAndBlockNobody(int major) throws Exception {
    Observed seen = watch(major, "DELETE FROM t WHERE id = 7");
    assertThat(seen.locks()).containsExactly(Map.entry("t", LockMode.ROW_EXCLUSIVE));
    assertThat(seen.scans()).isEmpty();
    assertThat(seen.blocksReads()).isEmpty();
    assertThat(seen.blocksWrites()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.github.sqllint.server.Server#majors")
  void truncateIsNoRewrite(int major) throws Exception {
    Observed seen = watch(major, "TRUNCATE other");
    assertThat(seen.locks()).containsExactly(Map.entry("other", LockMode.ACCESS_EXCLUSIVE));
    assertThat(seen.rewrites()).isEmpty();
    assertThat(seen.scans()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.github.sqllint.server.Server#majors")
  void anErrorIsSeenByItsCode(int major) throws Exception {
    assertThat(watch(major, "DROP TABLE nope").error()).contains("42P01");
  }

  @ParameterizedTest
  @MethodSource("io.github.sqllint.server.Server#majors")
  void aStatementOutsideOfTransactionsIsHeldUpToSeeItsLock(int major) throws Exception {
    Observed seen = watch(major, "CREATE INDEX CONCURRENTLY i ON t (a)");
    assertThat(seen.transactional()).isFalse();
    assertThat(seen.locks()).containsExactly(Map.entry("t", LockMode.SHARE_UPDATE_EXCLUSIVE));
    assertThat(seen.scans()).containsExactly("t");
    assertThat(seen.builtIndexes()).containsExactly("i");
    assertThat(seen.rewrites()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.github.sqllint.server.Server#majors")
  void aStatementOutsideOfTransactionsThatRewritesIsSeenToDoSo(int major) throws Exception {
    Observed seen = watch(major, "VACUUM FULL other");
    assertThat(seen.transactional()).isFalse();
    assertThat(seen.locks()).containsExactly(Map.entry("other", LockMode.ACCESS_EXCLUSIVE));
    assertThat(seen.rewrites()).containsExactly("other");
  }

  private static Observed watch(int major, String statement) throws Exception {
    try (Server.Database database = Server.of(major).emptyDatabase()) {
      return new Observer(database).watch(SETUP, List.of(statement));
    }
  }
}
