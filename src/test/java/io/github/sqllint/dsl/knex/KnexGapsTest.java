package io.github.sqllint.dsl.knex;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be known without running a migration is said, and hides nothing else. */
class KnexGapsTest {

  @Test
  void aNameFromTheEnvironmentIsAGap() {
    assertThat(
            up(
                "const s = process.env.DB_SCHEMA || 'app';",
                "await knex.schema.withSchema(s).dropTable('t');",
                "await knex.raw('select 1');"))
        .containsExactly("gap: dropTable('t')", "select 1");
  }

  @Test
  void anImportedHelperThatGetsTheConnectionIsAGap() {
    assertThat(
            up(
                "const { seed, log } = require('../lib');",
                "log('begins'); await seed(knex);",
                "await knex.schema.dropTable('t');"))
        .containsExactly("gap: seed(knex)", "drop table \"t\"");
  }

  @Test
  void aColumnThatIsNotKnownHidesNoOther() {
    assertThat(
            up(
                "const { NAME } = require('../lib');",
                "await knex.schema.alterTable('t', (t) => {",
                "  t.string('a'); t.string(NAME); t.dropColumn('b'); });"))
        .hasSize(3)
        .contains("alter table \"t\" add column \"a\" varchar(255)")
        .contains("alter table \"t\" drop column \"b\"");
  }

  @Test
  void whatDependsOnTheDatabaseIsSentPerhaps() {
    assertThat(
            up(
                "if (!(await knex.schema.hasTable('t'))) {",
                "  await knex.schema.createTable('t', (t) => { t.text('a'); });",
                "}",
                "await knex.raw('select 1');"))
        .containsExactly("perhaps: create table \"t\" (\"a\" text)", "select 1");
  }

  @Test
  void whatFollowsAnEarlyReturnIsSentPerhaps() {
    assertThat(
            up(
                "if (await knex.schema.hasColumn('t', 'a')) return;",
                "await knex.schema.table('t', (t) => { t.text('a'); });"))
        .containsExactly("perhaps: alter table \"t\" add column \"a\" text");
  }

  @Test
  void whatFollowsAGuardThatThrowsIsSent() {
    assertThat(
            up(
                "const rows = await knex('t').where('a', 1);",
                "if (rows.length) throw new Error('no');",
                "await knex.raw('select 2');"))
        .containsExactly("select * from \"t\" where \"a\" = 1", "select 2");
  }

  @Test
  void aLoopOverRowsIsWalkedOnce() {
    assertThat(
            up(
                "const rows = await knex('t').select('id');",
                "for (const row of rows) {",
                "  await knex('t').where('id', row.id).del();",
                "  await knex('u').del();",
                "}"))
        .containsExactly(
            "select \"id\" from \"t\"",
            "open, perhaps: delete from \"t\" where \"id\" = ${value}",
            "perhaps: delete from \"u\"");
  }

  @Test
  void aLoopWithoutAnEndIsWalkedOnce() {
    assertThat(
            up(
                "while (true) {",
                "  const rows = await knex('t').limit(10);",
                "  if (!rows.length) break;",
                "}",
                "await knex.raw('select 1');"))
        .containsExactly("select * from \"t\" limit 10", "select 1");
  }

  @Test
  void aVariableThatOneWayChangesIsNotKnown() {
    assertThat(
            up(
                "let name = 'a'; if (await knex.schema.hasTable('b')) name = 'b';",
                "await knex.schema.dropTable(name);"))
        .containsExactly("gap: dropTable(name)");
  }

  @Test
  void aStatementThatIsNotUnderstoodHidesNoOther() {
    assertThat(up("await knex.raw('select 1');", "const x = @@ y;", "await knex.raw('select 2');"))
        .hasSize(3)
        .startsWith("select 1")
        .endsWith("select 2");
  }

  @Test
  void aProgramThatNeverEndsIsNotFollowedForever() {
    List<String> sent = up("function f() { return f(); }", "f();", "await knex.raw('select 1');");
    assertThat(sent).hasSize(1).allMatch(one -> one.startsWith("gap: "));
    assertThat(up("for (let i = 0; i < 1e9; i++) { await knex.raw('select ' + i); }"))
        .last()
        .asString()
        .startsWith("gap: ");
  }

  @Test
  void theClockIsLeftOpenAndADateThatIsWrittenIsNot() {
    assertThat(
            up(
                "await knex('t').insert({ a: new Date() });",
                "await knex('t').insert({ a: new Date('2020-01-01') });"))
        .containsExactly(
            "open, insert into \"t\" (\"a\") values (${value})",
            "insert into \"t\" (\"a\") values ('2020-01-01')");
  }

  @Test
  void whatADateOrAnOrderOfLettersPrintsDependsOnWhereItRuns() {
    assertThat(
            up(
                "await knex.raw(`comment on table t is '${new Date('2020-01-01')}'`);",
                "await knex.schema.dropTable('a'.localeCompare('B') < 0 ? 'a' : 'b');",
                "await knex.raw(JSON.stringify({ toJSON: () => 1 }));",
                "await knex.raw(JSON.stringify({ a: 1 }, ['b']));",
                "await knex.schema.dropTable([1] == 1 ? 'a' : 'b');"))
        .hasSize(5)
        .allMatch(one -> one.startsWith("gap: "));
  }

  @Test
  void aProgramThatIsMadeOrGrowsWithoutEndIsLeftOpenAndErrorsOfKnexAreSaid() {
    assertThat(up("eval(\"knex.schema.dropTable('a')\");"))
        .singleElement()
        .asString()
        .contains("gap: ");
    assertThat(up("let q = 'a'; for (let i = 0; i < 60; i++) q += q;", "await knex.raw(q);"))
        .singleElement()
        .asString()
        .startsWith("gap: ");
    assertThat(up("const q = ['a']; for (let i = 0; i < 60; i++) q.push(...q);"))
        .singleElement()
        .asString()
        .startsWith("gap: ");
    assertThat(up("await knex.raw('select 1');", "await knex.schema.alterTable('t');"))
        .hasSize(2)
        .element(0)
        .isEqualTo("select 1");
  }

  @Test
  void whatKnexRefusesWhenItSendsAQueryEndsTheProgramOnlyWhereNobodyCatchesIt() {
    assertThat(
            up(
                "await knex('t').where({ a: undefined }).del().catch(() => 0);",
                "await knex.raw('select 1');",
                "await knex('t').where({ a: undefined }).del();",
                "await knex.raw('select 2');"))
        .hasSize(2)
        .first()
        .isEqualTo("select 1");
  }

  @Test
  void rowsOfABatchMayBeAnswersAndItsOwnAnswerIsNotKnown() {
    assertThat(
            up(
                "const rows = await knex('users').select();",
                "await knex.batchInsert('tags', rows.map((r) => ({ label: r.name })), 50);",
                "const ids = await knex.batchInsert('tags', [{ a: 1 }]).returning('id');",
                "if (ids.length) await knex.schema.dropTable('a');"))
        .last()
        .isEqualTo("perhaps: drop table \"a\"");
    assertThat(up("await knex.batchInsert('tags');", "await knex.raw('select 1');"))
        .singleElement()
        .asString()
        .startsWith("gap: ");
  }

  @Test
  void waitingForAllToSettleGivesWhatEachBecame() {
    assertThat(
            up(
                "const all = await Promise.allSettled([",
                "  knex.raw('select 1'), Promise.reject(new Error('no')), 2]);",
                "await knex.raw(`select '${all.map((one) => one.status)}'`);",
                "await knex.raw(`select '${all[1].reason.message}', ${all[2].value}`);"))
        .containsExactly("select 1", "select 'fulfilled,rejected,fulfilled'", "select 'no', 2");
  }

  @Test
  void aRegularExpressionGivesItsGroupsByNumberAndName() {
    assertThat(
            up(
                "const { groups: { t }, 2: c } = /^(?<t>\\w+)\\.(\\w+)$/.exec('a.b');",
                "await knex.raw(`select ${t}.${c}`);",
                "for (const [, k, v] of 'x=1;y=2'.matchAll(/(\\w)=(\\d)/g))",
                "  await knex.raw(`select ${v} as ${k}`);",
                "await knex.raw(`select ${'p-q'.match(/(\\w)-(\\w)/)[2]}, ${/z/.exec('a')}`);"))
        .containsExactly("select a.b", "select 1 as x", "select 2 as y", "select q, null");
  }

  @Test
  void aPlaceThatARegularExpressionFindsTellsWhereItIs() {
    assertThat(
            up(
                "const found = 'users_old'.match(/_old/);",
                "await knex.raw('drop table ' + found.input.slice(0, found.index));",
                "for (const each of 'a,b'.matchAll(','))",
                "  await knex.raw(`select ${each.index}, ${'abc'.match('b.')[0]}`);"))
        .containsExactly("drop table users", "select 1, bc");
    assertThat(up("await knex.raw('select bb'.replace(/b/g, (found, at) => at));"))
        .containsExactly("select 78");
  }

  @Test
  void whatOnlyLooksLikeTheNameOfAGroupIsNone() {
    assertThat(
            up(
                "await knex.raw(`select ${'(<a>1'.match(/\\(?<a>(\\d)/)[1]}`);",
                "await knex.raw(`select ${'<2'.match(/[(?<a>]+(\\d)/)[1]}`);",
                "await knex.raw(`select ${'(3'.match(/\\\\?(?<n>\\d)/).groups.n}`);"))
        .containsExactly("select 1", "select 2", "select 3");
  }

  @Test
  void aDateThatWasChangedInItsTimeZoneIsNotKnownAnyMore() {
    assertThat(
            up(
                "const at = new Date('2024-02-28'); at.setDate(1);",
                "await knex.raw(`select '${at.toISOString()}'`);"))
        .singleElement()
        .asString()
        .startsWith("gap: ");
  }

  @Test
  void aDateKnowsWhatItWasSetToInUtc() {
    assertThat(
            up(
                "const from = new Date(Date.UTC(2023, 10, 30)); const to = new Date(from);",
                "to.setUTCMonth(to.getUTCMonth() + 3, 1);",
                "await knex.raw(`select '${from.toJSON()}', '${to.toISOString()}'`);"))
        .containsExactly("select '2023-11-30T00:00:00.000Z', '2024-02-01T00:00:00.000Z'");
    assertThat(
            up(
                "const at = new Date(Date.UTC(2023, 10, 30)); at.setUTCSeconds(61, 7);",
                "await knex.raw(`select '${at.toISOString()}'`);"))
        .containsExactly("select '2023-11-30T00:01:01.007Z'");
  }

  @Test
  void aMigrationThatAFunctionOfAnotherFileMakesIsAGapInBothDirections() {
    KnexMigration migration =
        KnexMigration.read(
            new SourceFile(
                "1.js", "const { addTable } = require('./x');\nmodule.exports = addTable('t');\n"));
    assertThat(List.of(migration.up(), migration.down()))
        .allSatisfy(
            way ->
                assertThat(KnexMigrationTest.sent(way))
                    .singleElement()
                    .asString()
                    .startsWith("gap: "));
  }

  @Test
  void whatAConditionPutsIntoAListIsNotKnown() {
    assertThat(
            up(
                "const names = ['a']; if (process.env.X) names.push('b');",
                "for (const name of names) await knex.schema.dropTable(name);",
                "function* all() { yield 'c'; if (process.env.X) yield 'd'; }",
                "for (const name of all()) await knex.schema.dropTable(name);"))
        .containsExactly("gap: dropTable(name)", "gap: dropTable(name)");
  }

  @Test
  void aConnectionThatIsImportedIsAGap() {
    assertThat(
            up(
                "const db = require('../db');",
                "await db.schema.dropTable('t'); await db('u').insert({ a: 1 });"))
        .containsExactly("gap: dropTable('t')", "gap: insert({ a: 1 })");
  }

  @Test
  void aScriptWithAnUnknownNameHidesNoneOfItsOtherStatements() {
    assertThat(
            up(
                "const s = process.env.DB_SCHEMA;",
                "await knex.raw(`set search_path = ${s}; drop table a; drop table ${s}.b`);"))
        .hasSize(2)
        .last()
        .isEqualTo("drop table a");
  }

  @Test
  void aSettingThatNamesTheEngineNamesPostgresql() {
    assertThat(
            up(
                "const other = App.config.db.type === 'mysql' || App.config.db.type === 'mariadb';",
                "await knex.schema.table('t', (t) => {",
                "  if (other) t.specificType('a', 'LONGTEXT').alter();",
                "  switch (App.config.db.type) {",
                "    case 'mssql': t.specificType('a', 'VARCHAR(max)').alter(); break;",
                "    case 'postgres': t.text('b'); break;",
                "  }",
                "});",
                "await knex.raw(`create index ${env.DB_CLIENT === 'mysql2' ? '' : 'if not exists'}"
                    + " i on t (b)`);",
                "if (!['sqlite3', 'mysql'].includes(process.env.DATABASE_CLIENT)) await"
                    + " knex.raw('select 1');"))
        .containsExactly(
            "alter table \"t\" add column \"b\" text",
            "create index if not exists i on t (b)",
            "select 1");
  }

  @Test
  void aNameOfAnEngineElsewhereDecidesNothing() {
    assertThat(
            up(
                "const { source } = require('../lib');",
                "if (source.kind === 'mysql') await knex.raw('select 1');",
                "if (App.config.db.type === 'aurora') await knex.raw('select 2');",
                "await knex.raw(`select '${App.config.db.type}'`);"))
        .containsExactly(
            "perhaps: select 1", "perhaps: select 2", "gap: raw(`select '${App.config.db.type}'`)");
  }

  @Test
  void aDownThatOnlyThrowsIsNoWayBack() {
    String text =
        "exports.up = (knex) => knex.schema.dropTable('t');\n"
            + "exports.down = async () => { throw new Error('one way only'); };\n";
    KnexMigration migration = KnexMigration.read(new SourceFile("1_x.js", text));
    assertThat(migration.up()).isPresent();
    assertThat(migration.down()).isEmpty();
  }

  @Test
  void whatFollowsInATryIsSentPerhapsWhereTheProgramItselfMayStop() {
    for (String failing :
        List.of(
            "undefined.x",
            "nowhere()",
            "nowhere",
            "({}).nothing()",
            "null()",
            "const { a } = null",
            "if (process.env.X) throw new Error()",
            "[1].forEach(() => { if (process.env.X) throw new Error(); })")) {
      assertThat(
              up(
                  "let name = 'd';",
                  "try {",
                  "  await knex.schema.dropTable('a');",
                  "  " + failing + ";",
                  "  await knex.schema.dropTable('b');",
                  "  name = 'e';",
                  "} catch (e) { await knex.schema.dropTable('c'); }",
                  "await knex.schema.dropTable('f');",
                  "await knex.schema.dropTable(name);"))
          .as(failing)
          .startsWith(
              "drop table \"a\"",
              "perhaps: drop table \"b\"",
              "perhaps: drop table \"c\"",
              "drop table \"f\"")
          .doesNotContain("drop table \"d\"", "drop table \"e\"");
    }
  }

  @Test
  void whatCannotStopInATryLeavesTheRestAsItIs() {
    assertThat(
            up(
                "let name = 'd';",
                "await knex.schema.alterTable('t', (t) => { try { t.text('a'); } catch (e) {} });",
                "try {",
                "  console.log(JSON.stringify({ a: 1 }).length, parseInt('1', 10));",
                "  await knex.schema.dropTable('b');",
                "  name = 'e';",
                "} catch (e) { throw e; }",
                "await knex.schema.dropTable(name);"))
        .containsExactly(
            "alter table \"t\" add column \"a\" text", "drop table \"b\"", "drop table \"e\"");
  }

  @Test
  void aQuestionMarkOfAPartOfAQueryIsTakenForTheWrongValue() {
    assertThat(
            up(
                "await knex('t').where('a', 1).whereRaw(\"b \\\\? 'k'\").update({ c: 'why?' });",
                "await knex('t').where('a', 1).whereRaw(\"b ? 'k'\").update({ c: 2 });",
                "await knex('t').where(knex.raw(\"b ? 'k'\")).update({ c: 3 });",
                "await knex('t').where((q) => q.whereRaw(\"b ? 'k'\")).update({ c: 4 });",
                "await knex.raw('update t set a = ? where ?', [1, knex.raw(\"b ? 'k'\")]);",
                "await knex('t').update({ c: knex.raw(\"b ? 'k'\") });"))
        .hasSize(6)
        .startsWith("update \"t\" set \"c\" = 'why?' where \"a\" = 1 and b ? 'k'")
        .filteredOn(one -> one.contains("gap: "))
        .hasSize(5);
  }

  private static List<String> up(String... lines) {
    String text = "exports.up = async (knex) => {\n" + String.join("\n", lines) + "\n};\n";
    return KnexMigrationTest.sent(KnexMigration.read(new SourceFile("1_x.js", text)).up());
  }
}
