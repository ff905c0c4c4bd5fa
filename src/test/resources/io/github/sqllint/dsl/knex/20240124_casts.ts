import { Knex } from 'knex';

const key = <const>'id';
const order = <K extends string>(names: K[]): K[] => [...names].sort((a, b) => a.localeCompare(b));
const pairs = { b: 1, a: [1, { c: null }] };

export const up = async (knex: Knex) => {
  await knex.schema.createTable('casts', (t) => {
    t.uuid(key).primary();
    order(['y', 'x']).forEach((name) => t.integer(<string>name));
  });
  await knex.raw(`COMMENT ON TABLE casts IS '${JSON.stringify(pairs, null, '\t')}'`);
  await knex('casts').insert({ id: null, x: 'aab'.replace(/a/g, 'bb').length, y: ['a', 'b'].join().length });
};

export const down = async (knex: Knex) => {
  await knex.schema.dropTable('casts');
};
