package io.github.sqllint.dsl.knex;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.source.EmittedSql.Piece;
import io.github.sqllint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a migration imports from a file of its project is followed, each call on its own line. */
class KnexImportsTest {
  private static final Map<String, String> FILES =
      Map.of(
          "../lib/helpers.js",
          """
          const PREFIX = 'app_';
          const table = (name) => PREFIX + name;
          async function audit(knex, name, more) {
            await knex.schema.alterTable(table(name), (t) => {
              t.integer('version');
              more(t);
            });
            await knex.raw(`analyze ${table(name)}`);
          }
          const unknown = () => process.env.TABLE;
          module.exports = { audit, table, unknown, DROP: 'drop table a; drop table b' };
          """,
          "../lib/names.ts",
          """
          export enum Table { Users = 'users' }
          export const columns: string[] = ['a', 'b'];
          export default 'preset';
          export * from './more';
          """,
          "../lib/more/index.ts",
          "export { later as renamed } from '../later'; export * as all from '../later';",
          "../lib/later.ts",
          "export const later = 'later';",
          "broken.js",
          "module.exports = { a: 1 +* 2 };",
          "round.js",
          "const b = require('./about'); module.exports = { name: 'round', b };",
          "about.js",
          "const a = require('./round'); module.exports = { name: 'about', a };");

  @Test
  void aHelperSendsOnTheLineThatCallsIt() {
    assertThat(
            up(
                "20240101_a.js",
                """
                const { audit, DROP } = require('../lib/helpers');
                exports.up = async (knex) => {
                  await audit(knex, 'users', (t) => {
                    t.text('note');
                  });
                  await knex.raw(DROP);
                };
                """))
        .containsExactly(
            "3 alter table \"app_users\" add column \"version\" integer, add column \"note\" text",
            "3 analyze app_users",
            "6 drop table a; drop table b");
  }

  @Test
  void modulesOfTypeScriptHandOnWhatTheyExport() {
    assertThat(
            up(
                "20240101_a.ts",
                """
                import preset, { Table, columns as names, renamed } from '../lib/names';
                import * as whole from '../lib/names';
                export async function up(knex) {
                  for (const name of names) await knex.schema.dropTable(name);
                  await knex.schema.dropTable(Table.Users);
                  await knex.schema.dropTable(preset);
                  await knex.schema.dropTable(renamed);
                  await knex.schema.dropTable(whole.all.later);
                }
                """))
        .containsExactly(
            "4 drop table \"a\"",
            "4 drop table \"b\"",
            "5 drop table \"users\"",
            "6 drop table \"preset\"",
            "7 drop table \"later\"",
            "8 drop table \"later\"");
  }

  @Test
  void whatIsNotInTheProjectOrNotUnderstoodIsAGap() {
    assertThat(
            up(
                "20240101_a.js",
                """
                const { gone } = require('./gone');
                const broken = require('./broken');
                const { unknown } = require('../lib/helpers');
                const round = require('./round');
                exports.up = async (knex) => {
                  await knex.schema.dropTable(gone);
                  await knex.schema.dropTable(broken.a);
                  await knex.schema.dropTable(unknown());
                  await knex.schema.dropTable(round.b.name);
                };
                """))
        .containsExactly("6 gap", "7 gap", "8 gap", "9 drop table \"about\"");
  }

  private static List<String> up(String name, String text) {
    SourceFile file = new SourceFile(name, text);
    SourceFile sql =
        KnexMigration.read(
                file,
                Optional.of(true),
                path -> Optional.ofNullable(FILES.get(path)).map(t -> new SourceFile(path, t)))
            .up()
            .orElseThrow();
    List<String> sent = new ArrayList<>();
    for (Piece piece : sql.emitted().orElseThrow().pieces()) {
      int line = file.position(piece.call().start()).line();
      sent.add(line + " " + (piece.gap().isPresent() ? "gap" : sql.text(piece.region())));
    }
    return sent;
  }
}
