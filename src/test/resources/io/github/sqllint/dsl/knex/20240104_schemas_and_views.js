// Schemas, extensions, views.
exports.up = async ({ schema, raw }) => {
  await schema.createSchema('a').createSchemaIfNotExists('b').createExtension('hstore').createExtensionIfNotExists('uuid-ossp');
};
exports.down = async (knex) => {
  await knex.schema.dropSchema('a').dropSchemaIfExists('b').dropSchema('c', true).dropSchemaIfExists('d', true).dropExtension('hstore').dropExtensionIfExists('uuid-ossp');
  await knex.schema.createView('v', (v) => { v.columns(['a', 'b']); v.as(knex('t').select('a', 'b').where('c', '>', 3)); v.checkOption(); });
  await knex.schema.createViewOrReplace('v', function (v) { v.as(knex('t').select('a as x').whereNot('c', 1).orderBy('a', 'desc').limit(5)); v.localCheckOption(); });
  await knex.schema.createMaterializedView('mv', (v) => { v.columns(['a']); v.as(knex.select('a').from('t')); });
  await knex.schema.refreshMaterializedView('mv').refreshMaterializedView('mv', true);
  await knex.schema.dropView('v').dropViewIfExists('v').dropMaterializedView('mv').dropMaterializedViewIfExists('mv');
  await knex.schema.view('v', (v) => { v.column('a').rename('b'); v.column('a').defaultTo('5'); });
  await knex.schema.alterView('v', (v) => { v.column('a').rename('b').defaultTo("'x'"); });
  await knex.schema.renameView('a', 'b');
  await knex.schema.withSchema('s').createView('v', (v) => { v.as(knex.raw('select 1')); });
  await knex.schema.withSchema('s').dropView('v');
  await knex.schema.raw('select 1').raw('select ?', [2]).raw('select ??', ['x']);
};
