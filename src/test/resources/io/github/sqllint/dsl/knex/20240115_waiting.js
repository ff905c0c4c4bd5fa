// What waits for what, deeper down; indexes whose predicates have values; what a setting says of the engine.
const two = async (knex, n) => { await knex.raw(`drop table ${n}1`); await knex.raw(`drop table ${n}2`); };
const one = (knex, n) => knex.raw(`drop table ${n}`);
exports.up = async (knex) => {
  await knex.schema.createTable('a', (t) => {
    t.string('x'); t.integer('n');
    t.unique(['x'], { indexName: 'u1', predicate: knex.whereRaw('n > ?', [3]) });
    t.index(['x'], 'i1', { predicate: knex.whereRaw('n > ? and x = ?', [3, 'b']) });
    t.index(['x'], 'i2', { predicate: knex.whereNotNull('n').whereRaw('?? = ?', ['x', 'q']).orWhere('n', 4) });
    t.index(['x'], 'i3', { predicate: knex.whereRaw('n > :least', { least: 3 }) });
    t.index(['x'], 'i4', { predicate: knex.whereRaw(knex.raw('n > ?', [1])) });
    t.index(['x'], 'i5', { predicate: knex.whereRaw('n > ?', 7) });
  });
  await Promise.all([
    Promise.all([one(knex, 'a1'), one(knex, 'a2').then(() => one(knex, 'a3'))]),
    one(knex, 'b1').then(() => one(knex, 'b2')),
    (async () => { await one(knex, 'c1'); await Promise.all([one(knex, 'c2'), one(knex, 'c3')]); await one(knex, 'c4'); })(),
  ]);
  await Promise.all([one(knex, 'd1'), two(knex, 'e'), one(knex, 'd2')]);
  const begun = two(knex, 'f');
  await one(knex, 'g');
  await begun;
  await Promise.all([Promise.all([two(knex, 'h'), Promise.all([two(knex, 'i'), one(knex, 'j')])]), two(knex, 'k')]);
  const chained = one(knex, 'l').then(() => two(knex, 'm')).then(() => one(knex, 'n'));
  await Promise.all([chained, two(knex, 'o').then(() => two(knex, 'p')), one(knex, 'q')]);
  await ['r', 's'].reduce((before, name) => before.then(() => one(knex, name)), Promise.resolve());
  await Promise.all(['t', 'u'].map(async (name) => { await one(knex, name); return two(knex, name); }));
  await Promise.all([knex.schema.createTable('v', (t) => { t.string('x').index(); t.string('y').index(); }), two(knex, 'w')]);
};
exports.down = (knex) => Promise.all([
  one(knex, 'a').then(() => Promise.all([one(knex, 'b'), two(knex, 'c')])).then(() => one(knex, 'd')),
  two(knex, 'e'),
  knex.transaction(async (trx) => { await one(trx, 'f'); await one(trx, 'g'); }),
]).then(() => one(knex, 'z'));
