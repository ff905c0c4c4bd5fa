'use strict';
// Constants, loops, functions and text as migrations use them.
const TABLES = ['a', 'b'];
const COLS = { a: ['x', 'y'], b: ['z'] };
const [FIRST, ...REST] = TABLES;
const { a: [AX] = [], missing = 'dflt' } = COLS;
let counter = 0;
const add = (t, ...names) => names.forEach((n) => t.string(n));
function withDefault(t, name = 'created', { nullable = true, len = 10 } = {}) {
  const c = t.string(name, len);
  return nullable ? c.nullable() : c.notNullable();
}
const helper = async (knex, table, fn) => {
  await knex.schema.alterTable(table, fn);
  return table.toUpperCase();
};
exports.up = async function up(knex) {
  for (const [table, cols] of Object.entries(COLS)) await knex.schema.alterTable(table, (t) => cols.forEach((c, i) => t.integer(`${c}_${i}`)));
  for (let i = 0; i < 3; i++) { if (i === 1) continue; await knex.raw(`select ${i}`); }
  for (const k in COLS) { await knex.schema.alterTable(k, (t) => { t.text('k_' + k); }); }
  let n = 3; while (n-- > 0) { if (n === 0) break; await knex.raw('select ' + n * 2); }
  TABLES.forEach(async (t) => { await knex.raw(`select 'each ${t}'`); });
  await Promise.all(TABLES.map((t) => knex.schema.dropTable(t)));
  await TABLES.reduce((p, t) => p.then(() => knex.raw(`select 'reduce ${t}'`)), Promise.resolve());
  knex.schema.dropTable('never'); knex('never').del(); TABLES.forEach((t) => knex.schema.dropTable(t));
  const r = await helper(knex, 'h', (t) => withDefault(t)); await knex.raw(`select '${r}'`);
  await helper(knex, 'h', (t) => { withDefault(t, 'q', { nullable: false }); withDefault(t, undefined, { len: 5 }); add(t, 'm', 'n'); add(t, ...['o', 'p']); });
  switch (FIRST) { case 'z': await knex.raw('select 1'); break; case 'a': await knex.raw('select 2'); case 'b': await knex.raw('select 3'); break; default: await knex.raw('select 4'); }
  try { await knex.raw('select 5'); throw new Error('x'); } catch (e) { await knex.raw(`select '${e.message}'`); } finally { await knex.raw('select 6'); }
  await knex.raw('a b c'.replace(/ /g, '_').replace('a', 'A')); await knex.raw('x;y;z'.split(';').slice(1).join('|')); await knex.raw(String.raw`a\nb${1 + 1}`);
  await knex.raw(`${missing} ${AX} ${REST.length} ${TABLES.includes('a')} ${typeof FIRST} ${'abc'[1]} ${'abc'.at(-1)} ${[..."xy"].length}`);
  counter += 5; counter++; ++counter; counter **= 2; await knex.raw(`${counter} ${counter % 7} ${~5} ${1 << 3} ${5 > 3 && 'yes'} ${null ?? 'nn'} ${undefined?.foo ?? 'opt'} ${!!''}`);
  const o = { ...COLS, c: ['w'], get d() { return 'dd'; }, ['e' + 1]: 'ee', f() { return 'ff'; } }; delete o.a; await knex.raw(`${Object.keys(o).join()} ${o.d} ${o.e1} ${o.f()}`);
  const m = new Map([['k', 'v'], ['l', 'w']]); for (const [k, v] of m) await knex.raw(`${k}=${v} ${m.get('k')} ${m.size}`);
  await knex.raw([3, 1, 2].sort().join('') + [1, [2, 3]].flat().join('') + Array.from({ length: 3 }, (_, i) => i).join('') + [1, 2, 3].filter((x) => x % 2).find((x) => x > 1));
  await knex.schema.raw('select 7').then(() => knex.raw('select 8')).then(async () => { await knex.raw('select 9'); return 'select 10'; }).then((v) => knex.raw(v)).finally(() => knex.raw('select 11'));
  outer: for (const i of [1, 2, 3]) { for (const j of [1, 2]) { if (j === 2) continue outer; if (i === 3) break outer; await knex.raw(`select ${i}${j}`); } }
  const q = FIRST === 'a' ? knex.raw('select 12') : knex.raw('select 13'); await q; const fnx = { run: (k) => k.raw('select 14') }; await fnx['run'](knex);
  await knex.raw("select '\u0041\x42\t'" + `
    -- ${`nested ${1}`}`); const re = /a\/b[/]c/gi; await knex.raw(re.test('A/B/C') ? 'select 15' : 'select 16');
  if (knex.client.config.client === 'pg') await knex.raw('select 17'); else await knex.raw('select 18'); if (!['mysql', 'sqlite3'].includes(knex.client.config.client)) await knex.raw('select 19');
  await knex.transaction(async (trx) => { await trx('t').insert({ a: 1 }); await trx.schema.dropTable('q'); await knex('t').transacting(trx).del(); });
  const trx = await knex.transaction(); await trx.raw('select 20'); await trx.commit(); return knex.raw('select 21');
};
exports.down = async () => { throw new Error('one way only'); };
