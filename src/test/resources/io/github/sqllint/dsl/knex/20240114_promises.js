// What waits for what, and what the language changes in place.
const drop = async (knex, n) => { await knex.raw(`drop table f${n}`); await knex.raw(`drop table g${n}`); };
exports.up = async (knex) => {
  await Promise.all(['a', 'b'].map((n) => knex.schema.createTable(n, (t) => { t.increments(); t.string('x').index(); t.string('y').unique(); })));
  await Promise.all([drop(knex, 1), drop(knex, 2), 3]);
  await Promise.all([knex.raw('drop table p1').then(() => knex.raw('drop table p2')), drop(knex, 3)]);
  for (const n of [4, 5]) await drop(knex, n);
  for (let i = 0, n = 2; i < n; i++) await knex.raw(`drop table counted_${i}`);
  const seen = new Set(['a']); seen.add('b'); seen.delete('a');
  await knex.raw(`drop table ${[...seen].join('_')}_${seen.size}_${seen.has('b')}`);
  const map = new Map([['a', 1], ['b', 2]]); map.set('c', 3).delete('a');
  for (const [key, value] of map) await knex.raw(`drop table ${key}_${value}`);
  map.clear(); await knex.raw(`drop table empty_${map.size}`);
  function* names() { yield 'n1'; yield* ['n2', 'n3']; }
  for (const name of names()) await knex.schema.dropTable(name);
  const list = [3, 1]; list.sort(); list.push(5, 6); list.shift(); list.unshift(9); list.splice(1, 1); list.reverse(); list.length = 2;
  for (const n of list) await knex.raw(`drop table list_${n}`);
};
exports.down = (knex) => Promise.all([knex.schema.dropTable('a'), knex.schema.dropTable('b')]).then(() => knex.raw('drop table c'));
