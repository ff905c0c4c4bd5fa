// What is exported comes from a function, and columns from a list.
const COLUMNS = [{ name: 'a', type: 'string', args: [10] }, { name: 'b', type: 'integer', args: [] }];
const stamp = (t) => { t.timestamps(true, true); t.integer('version').defaultTo(1); };
const make = (name) => ({
  async up(knex) {
    await knex.schema.createTable(name, (t) => { t.uuid('id').primary(); stamp(t); });
    await knex.schema.alterTable(name, (t) => { COLUMNS.forEach(({ name: column, type, args }) => { t[type](column, ...args).notNullable(); }); });
    const chain = knex.schema.createTable('one', (t) => t.increments());
    chain.createTable('two', (t) => { t.increments(); });
    await chain;
    let q = knex('t').where('a', 1); q = q.andWhere('b', 2); if (name) q.andWhere('c', 3);
    await q.update({ d: 4 });
    return [knex.raw('select 1')];
  },
  down: (knex) => Promise.resolve().then(() => knex.schema.dropTable(name)).then(() => { knex.raw('select 2'); }).then(() => Promise.all([knex.raw('select 3'), knex.raw('select 4')])),
});
module.exports = make('factory');
