// The order inside a block is Knex's, not the file's.
exports.up = async (knex) => {
  await knex.schema.alterTable('t', (t) => {
    t.dropColumn('a'); t.dropColumns('b', 'c'); t.dropColumns(['d', 'e']); t.dropTimestamps(); t.dropTimestamps(true);
    t.renameColumn('h', 'i'); t.setNullable('j'); t.dropNullable('k');
    t.dropIndex(['l', 'm']); t.dropIndex([], 'named'); t.dropUnique('n'); t.dropUnique(['n', 'o'], 'nu'); t.dropForeign('p'); t.dropForeign(['p'], 'fk');
    t.dropPrimary(); t.dropPrimary('pk'); t.dropPrimaryIfExists(); t.dropUniqueIfExists('q'); t.dropForeignIfExists('r');
    t.dropChecks('c1'); t.dropChecks(['c2', 'c3']); t.check('x > 0'); t.check('z > 0', [], 'zz');
    t.string('new1').notNullable().defaultTo('x').index().comment('cc'); t.integer('new2').references('o.id').unique();
    t.primary(['a']); t.unique(['a'], { deferrable: 'immediate' });
    t.index('c', 'ci', { predicate: knex.whereRaw('d is not null') }); t.index(knex.raw('lower(name)'), 'low');
    t.timestamps(true, true);
  });
  await knex.schema.table('u', (t) => {
    t.string('a').alter(); t.string('b', 50).notNullable().alter(); t.integer('c').nullable().defaultTo(3).alter();
    t.enu('d', ['x']).alter(); t.integer('f').alter({ alterNullable: false }); t.integer('g').notNullable().alter({ alterType: false });
    t.timestamp('h').defaultTo(knex.fn.now()).alter(); t.string('i').comment('x').alter(); t.integer('j').checkPositive().alter();
    t.integer('k').references('v.id').alter(); t.increments('n').alter(); t.string('p').collate('C').first().after('x').alter();
  });
  await knex.schema.withSchema('s').alterTable('w', (t) => {
    t.string('a').index(); t.dropIndex('b'); t.dropUnique('c'); t.renameColumn('e', 'f'); t.comment('hey');
  });
  await knex.schema.alterTable('empty', () => {});
};
exports.down = async (knex) => {
  await knex.schema.alterTable('a', (t) => { t.integer('x').references('id'); });
  await knex.schema.alterTable('a', (t) => {
    t.integer('x').references('id').inTable('b').onDelete('cascade').onUpdate('cascade').deferrable('deferred').notNullable();
  });
  await knex.schema.table('a', (t) => { t.json('x', true); t.string('we"ird'); t.string(' sp ace '); });
};
