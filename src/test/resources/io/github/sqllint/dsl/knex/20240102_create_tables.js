// Keys, indexes and checks of new tables, and where Knex puts them.
exports.up = async (knex) => {
  await knex.schema.createTable('b', (t) => { t.increments('id', { primaryKey: false }); t.uuid('u', { primaryKey: true }); t.primary(['id']); });
  await knex.schema.createTable('c', (t) => { t.uuid('u', { primaryKey: true }).defaultTo(knex.fn.uuid()); t.comment('a table'); });
  await knex.schema.createTable('d', (t) => {
    t.integer('x'); t.integer('y');
    t.primary(['x', 'y'], { constraintName: 'd_pk', deferrable: 'deferred' });
    t.unique(['x']); t.unique('y', 'y_u');
    t.unique(['x', 'y'], { indexName: 'xy', useConstraint: false, predicate: knex.whereNotNull('x') });
    t.index('x'); t.index(['x', 'y'], 'xyi', { indexType: 'unique' }); t.index(['x'], null, { storageEngineIndexType: 'hash' }); t.index('y', 'yg', 'btree');
    t.check('?? > ??', ['x', 'y']); t.check('x > 0', [], 'pos');
    t.foreign(['x', 'y']).references(['id', 'z']).on('b').onUpdate('restrict').onDelete('cascade').deferrable('immediate');
    t.foreign('y', 'fky').references('a.id'); t.foreign('nothing');
  });
  await knex.schema.createTable('e', function () {
    this.increments('id');
    this.integer('a_id').references('id').inTable('a').notNullable().unique().index('ix');
    this.integer('b_id').references('b.id').onDelete('SET NULL').withKeyName('kk').comment('c');
  });
  await knex.schema.createTableIfNotExists('f', (t) => t.increments());
  await knex.schema.createTableLike('g', 'a').createTableLike('h', 'a', (t) => { t.string('more'); t.index('more'); });
  await knex.schema.createTable('i', (t) => { t.increments('id').primary().unique().index(); t.timestamps(); });
  await knex.schema.createTable('j', (t) => { t.inherits('a'); t.string('q'); });
  await knex.schema.withSchema('s').createTable('k', (t) => {
    t.increments(); t.integer('x').index().unique(); t.primary('id'); t.foreign('x').references('a.id');
    t.enu('e', ['x'], { useNative: true, enumName: 'e_t' }); t.comment('x');
  });
  await knex.schema.createTable('s2.l', (t) => { t.increments(); t.integer('x').index(); t.primary('x'); });
  await knex.schema.createTable('m-n', (t) => { t.integer('Camel').index(); t.index(['Camel', 'b']); });
  await knex.schema.createTable('n', (t) => {
    t.enu('a', ['x', 'y'], { useNative: true, enumName: 'et', schemaName: 'sx' });
    t.enu('b', null, { useNative: true, existingType: true, enumName: 'old' }).notNullable();
    t.enu('c', ['q'], { useNative: true, enumName: 'et2' });
  });
};
exports.down = async (knex) => {
  await knex.schema.withSchema('s').dropTableIfExists('k').dropTable('z');
  await knex.schema.dropTableIfExists('s2.l').renameTable('a', 'b').renameTable('x.a', 'b');
};
