exports.up = async (knex) => {
  await knex.schema.createTable('Camel Case', (t) => { t.uuid('Id').defaultTo(knex.fn.uuid()).primary(); t.string('Strange "Name"').unique(); t.integer('a.b').index(); t.timestamps({ useTimestamps: true, defaultToNow: true, useCamelCase: true }); });
  await knex.schema.createTable('s.t', (t) => { t.increments(); t.integer('u_id').references('u.id'); t.unique(['id', 'u_id']); });
  await knex.schema.createTable('multi', (t) => { t.integer('a'); t.integer('b'); t.primary(['a', 'b'], { constraintName: 'mm', deferrable: 'immediate' }); t.unique(['a'], { indexName: 'ma', deferrable: 'deferred' }); t.unique('b', 'mb'); t.index(['a', knex.raw('b desc')], 'mi', { indexType: 'UNIQUE' }); t.index('a', null, 'gist'); t.foreign('a').references('x').on('y').deferrable('not deferrable'); });
  await knex.schema.alterTable('multi', (t) => { t.primary('a'); t.unique(['a', 'b'], { useConstraint: true }); t.unique(['a'], { predicate: knex.whereNull('b') }); t.increments('n'); t.string('k').unique().index().references('id').inTable('q'); t.integer('l').notNullable().defaultTo(knex.raw('1+1')).comment('l'); t.boolean('o').defaultTo(true); t.string('e').defaultTo(null); t.string('em').collate('C'); });
};
exports.down = (knex) => knex.schema.dropTable('multi').dropTable('s.t').dropTable('Camel Case');
