package io.github.sqllint.dsl.knex;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What Knex sends through several connections at once, which it does outside of a transaction
 * (measured with Knex 3.3 on PostgreSQL 15, whose log tells the connection of each statement).
 */
class KnexConnectionsTest {

  @Test
  void statementsThatNeedNothingOfEachOtherAreCertain() {
    assertThat(
            sent(
                "await Promise.all([",
                "  knex.raw('create index concurrently x on t (a)'),",
                "  knex.raw('create index concurrently y on t (b)'),",
                "  knex('u').insert({ a: 1 }), knex('u').insert({ a: 2 }),",
                "  knex.schema.createTable('v', (t) => t.integer('a'))]);"))
        .hasSize(5)
        .noneMatch(one -> one.contains("?"));
  }

  @Test
  void whichOfTwoOfOneTableComesFirstIsNotKnown() {
    assertThat(
            sent(
                "await Promise.all([knex.raw('alter table t add a int'),",
                "  knex.raw('alter table u add a int'),",
                "  knex.raw('create index x on t (a)')]);"))
        .containsExactly(
            "? line 4: alter table t add a int",
            "alter table u add a int",
            "? line 2: create index x on t (a)");
  }

  @Test
  void norIsItOfATableAndOneThatPointsToIt() {
    assertThat(
            sent(
                "const one = knex.raw('create table t (id int primary key)').then(() => 1);",
                "await knex.raw('create table u (t_id int references t)');",
                "await one;",
                "await knex.raw('alter table u add a int');"))
        .containsExactly(
            "? line 3: create table t (id int primary key)",
            "? line 2: create table u (t_id int references t)",
            "alter table u add a int");
  }

  @Test
  void whatIsWaitedForIsInOrder() {
    assertThat(
            sent(
                "await knex.raw('alter table t add a int');",
                "await Promise.all([knex.raw('alter table t add b int').then(",
                "  () => knex.raw('alter table t add c int'))]);",
                "for (const n of ['d', 'e']) await knex.schema.table('t', (t) => t.text(n));"))
        .hasSize(5)
        .noneMatch(one -> one.contains("?"));
  }

  @Test
  void whatIsDroppedAtOnceMayBelongToEachOther() {
    assertThat(sent("await Promise.all(['t', 'u'].map((n) => knex.schema.dropTable(n)));"))
        .containsExactly("? the same line: drop table \"t\"", "? the same line: drop table \"u\"");
    assertThat(sent("await Promise.all(['x', 'y'].map((n) => knex.raw('drop index ' + n)));"))
        .containsExactly("drop index x", "drop index y");
  }

  @Test
  void aTransactionHasItsOwnConnection() {
    assertThat(
            sent(
                "await Promise.all([",
                "  knex.transaction(async (trx) => {",
                "    await trx.raw('alter table t add a int');",
                "    await knex('u').insert({ a: 1 }).transacting(trx);",
                "    await trx.raw('alter table t add b int');",
                "  }),",
                "  knex.raw('alter table u add b int')]);"))
        .containsExactly(
            "BEGIN",
            "alter table t add a int",
            "? line 8: insert into \"u\" (\"a\") values (1)",
            "alter table t add b int",
            "COMMIT",
            "? line 5: alter table u add b int");
  }

  @Test
  void whatGoesPastATransactionStandsBeforeIt() {
    assertThat(
            sent(
                "await knex.transaction(async (trx) => {",
                "  await trx.raw('alter table t add a int');",
                "  await knex.raw('create index concurrently x on u (a)');",
                "});"))
        .containsExactly(
            "? the transaction: create index concurrently x on u (a)",
            "BEGIN",
            "alter table t add a int",
            "COMMIT");
  }

  @Test
  void whichConnectionAParameterIsSetForIsNotKnownBeforeSeveralAreUsed() {
    String set = "await knex.raw(\"set lock_timeout = '1s'\");";
    assertThat(sent(set, "await knex.raw('alter table t add a int');"))
        .containsExactly("set lock_timeout = '1s'", "alter table t add a int");
    assertThat(
            sent(
                set,
                "await Promise.all([knex.raw('alter table t add a int'),",
                "  knex.raw('alter table u add a int')]);",
                set))
        .containsExactly(
            "? several: set lock_timeout = '1s'",
            "alter table t add a int",
            "alter table u add a int",
            "set lock_timeout = '1s'");
  }

  @Test
  void inATransactionEverythingGoesThroughOneConnection() {
    String both =
        "await Promise.all([knex.raw('alter table t add a int'),"
            + " knex.raw('alter table t add b int')]);";
    KnexMigration migration =
        KnexMigration.read(
            new SourceFile("a.js", "exports.up = async (knex) => { " + both + " };"));
    assertThat(KnexMigrationTest.sent(migration.up()))
        .containsExactly("alter table t add a int", "alter table t add b int");
    assertThat(shown(migration.up())).noneMatch(one -> one.contains("?"));
  }

  private static List<String> sent(String... lines) {
    String head = "exports.config = { transaction: false }; exports.up = async (knex) => {\n";
    SourceFile file = new SourceFile("a.js", head + String.join("\n", lines) + "\n};");
    return shown(KnexMigration.read(file).up());
  }

  /** The statements, those of which it is not known when they run with what decides it. */
  private static List<String> shown(Optional<SourceFile> direction) {
    SourceFile file = direction.orElseThrow();
    EmittedSql sql = file.emitted().orElseThrow();
    return sql.pieces().stream()
        .map(piece -> mark(piece) + file.text(piece.region()).strip())
        .toList();
  }

  private static String mark(EmittedSql.Piece piece) {
    return piece
        .assumption()
        .map(
            reason ->
                reason.replaceAll(
                    ".*(line \\d+|the same line|the transaction|several).*", "? $1: "))
        .orElse("");
  }
}
