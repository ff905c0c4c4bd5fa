const changes = { users: { add: ['a', 'b'], drop: ['c'] }, teams: { add: [], drop: ['d', 'e'] } };
const idx = [['users', ['a', 'b'], true], ['teams', ['x']]];
function q(s) { return '"' + s.replace(/"/g, '""') + '"'; }
exports.up = async function (knex) {
  for (const [table, { add, drop }] of Object.entries(changes)) {
    if (add.length) await knex.schema.alterTable(table, (t) => add.forEach((c, i) => t.integer(c).defaultTo(i)));
    await knex.schema.alterTable(table, (t) => { drop.length > 1 ? t.dropColumns(...drop) : t.dropColumn(drop[0]); });
  }
  for await (const [t, cols, uniq = false] of idx) await knex.raw(`create ${uniq ? 'unique ' : ''}index ${[t, ...cols, 'idx'].join('_')} on ${q(t)} (${cols.map(q).join(', ')})`);
  let i = 0; do { await knex.schema.raw('analyze ??', [`part_${String(i).padStart(2, '0')}`]); } while (++i < 3);
  outer: for (const a of 'xy') { for (const b of [1, 2, 3]) { if (b === 2) continue outer; await knex.raw(`select '${a}${b}'`); } }
  const sql = ['alter table u', 'add column z int'].concat(['default 5']).join(' ');
  await knex.schema.raw(sql);
  await Promise.all(Object.keys(changes).filter((k) => k.startsWith('t')).map((k) => knex.schema.table(k, (t) => t.string(`${k}_code`.slice(0, 6)))));
  switch (knex.client.config.client) { case 'mysql': await knex.raw('nope'); break; case 'pg': case 'postgres': await knex.raw('select 1 as pg'); default: await knex.raw('select 2 as fall'); }
  try { await knex.raw('select 3'); } catch ({ message }) { throw new Error(message); } finally { await knex.raw('select 4'); }
  const { length } = idx; await knex.raw('select ' + length ** 2 + ', ' + (length << 3) + ', ' + (7 % 4) + ', ' + ~~(7 / 2) + `, ${0.1 + 0.2}, ${1e21}, ${-0}, ${null ?? 'n'}, ${changes?.users?.add?.[1]}`);
};
exports.down = async (knex) => { await knex.schema.alterTable('users', function () { this.dropColumn('a'); this.string('c').after('b').first(); }); };
