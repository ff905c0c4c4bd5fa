// What a function that describes a table sends by itself runs beside the statements of that table.
const table = 'records';

exports.up = function (knex) {
  return knex.schema
    .createTable(table, (t) => {
      t.uuid('id').notNullable();
      t.integer('connection_id').notNullable().index();
      t.foreign('connection_id').references('id').inTable('connections').onDelete('CASCADE');
      t.unique(['connection_id', 'id']);
      knex
        .raw(`CREATE FUNCTION touch_${table}() RETURNS trigger AS $$ BEGIN RETURN NEW; END; $$ LANGUAGE plpgsql`)
        .then(() => {
          return knex.raw(`CREATE TRIGGER touch BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION touch_${table}()`);
        });
      knex.raw('select 1 as nobody_waits_for_this');
    })
    .alterTable('others', (t) => t.string('kept'));
};

exports.down = function (knex) {
  return knex.schema.dropTable(table).then(() => knex.raw(`DROP FUNCTION touch_${table}()`));
};
