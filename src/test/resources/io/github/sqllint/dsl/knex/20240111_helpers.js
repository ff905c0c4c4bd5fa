// Helpers, tags, guards and options as projects write them.
const isPg = (k) => ['pg', 'postgres', 'postgresql'].includes(k.client.config.client);
const sql = String.raw;
const tag = (s, ...v) => s.reduce((acc, part, i) => acc + part + (v[i] ?? ''), '');
const raw2 = (s, ...v) => String.raw({ raw: s }, ...v);
const C = ['a', 'b'];
class Audit { static add(t) { t.string('by'); } }
const rows = Array.from({ length: 2 }, (_, i) => ({ id: i + 1, name: `n${i}` }));
exports.up = async (knex) => {
  if (isPg(knex)) await knex.raw('pg');
  if (knex.client.dialect !== 'postgresql') return;
  const { client } = knex.client.config; switch (client) { case 'pg': case 'postgresql': await knex.raw('sw pg'); break; default: await knex.raw('sw other'); }
  await knex.raw(sql`a ${1}`); await knex.raw(tag`b ${2} c`); await knex.raw(raw2`d ${3}`); await knex.raw(/* sql */ `commented`);
  await knex.schema.table('t', (t) => { t.index([...C, 'x']); Audit.add(t); t.string('z').after('y'); });
  await knex('r').insert(rows); await knex('r').insert(rows.map(({ id, ...rest }) => ({ ...rest, id: id * 10, meta: JSON.stringify({ id }) })));
  const trx = await knex.transaction(); try { await trx.schema.dropTable('q'); await trx('x').del(); await trx.commit(); } catch (e) { await trx.rollback(); throw e; }
  await Promise.all([true && knex.raw('one'), false && knex.raw('two'), null].filter(Boolean));
  await knex.schema.alterTable('t', async (t) => { t.string('async'); }); await knex.schema.alterTable('t', createX); function createX(t) { t.integer('x'); }
  const noop = async () => {}; await noop(); if (typeof knex.schema.createViewOrReplace === 'function') await knex.raw('has');
  await knex('t').insert({ at: knex.fn.now(), price: 1_000.50, big: 0x10 }); for (const [name, { type = 'text', n }] of Object.entries({ a: { n: 1 }, b: { type: 'int', n: 2 } })) await knex.raw(`${name} ${type} ${n}`);
  await knex.schema.createTable('u', (t) => { t.increments(); t.string('e').notNullable().unique({ indexName: 'ue' }); t.string('f').index(undefined, 'btree'); t.string('g').unique('gu'); t.integer('h').primary({ constraintName: 'hp' }); t.string('i').index('ii', 'gin'); });
  await knex.schema.alterTable('v', (t) => { t.dropColumn(['a', 'b']); t.index(['a'], { indexName: 'x' }); t.unique(['a', 'b'], { indexName: 'q', deferrable: 'not deferrable' }); t.foreign('a').references('id').inTable('s.b'); t.integer('c').references('id').inTable('s.b').index(); t.foreign('d').references(['x', 'y']).inTable('z'); });
  await knex.schema.alterTable('w', (t) => { t.enu('st', ['a'], { useNative: true, enumName: 'e', existingType: true }).notNullable().defaultTo('a').alter(); t.string('n').nullable().alter(); t.text('m').defaultTo(null).alter(); t.boolean('b').defaultTo(true).notNullable().alter(); });
  await knex.raw("select 'a' || ?::text", ['b']); await knex('j').where('data', '@>', JSON.stringify({ a: 1 })).update({ data: knex.raw("jsonb_set(??, '{a}', ?)", ['data', '2']) });
  await knex('j').whereJsonSupersetOf('data', { a: 1 }).whereJsonObject('x', { b: 2 }).del(); await knex('t').where((b) => b.whereNull('a').orWhere((c) => c.where('d', 1).where('e', 2))).update({ f: 1 });
  let i = 0; for (;;) { if (i++ > 1) break; await knex.raw(`loop ${i}`); } const fns = { async one(k) { await k.raw('m1'); }, two: (k) => k.raw('m2') }; for (const f of Object.values(fns)) await f(knex); await Object.keys(fns).reduce(async (prev, k) => { await prev; await fns[k](knex); }, Promise.resolve());
  await C.map((c) => () => knex.raw(`task ${c}`)).reduce((p, f) => p.then(f), Promise.resolve()); await knex.schema.raw(C.map((c) => `drop table ${c};`).join('\n')); const gen = function* () { yield 'g1'; }; 
  const q = knex('t'); q.where('a', 1); q.where('b', 2); await q.del(); await knex('t').where({ a: 1 }).andWhere('b', '>=', 2).first(); await knex.schema.hasTable('x'); await knex.raw('end');
};
exports.down = (knex) => knex.schema.hasTable('x').then(() => knex.schema.dropTableIfExists('x')).then(() => knex('y').where('a', 1).del()).then((n) => { if (n > 100) { throw new Error('many'); } });
