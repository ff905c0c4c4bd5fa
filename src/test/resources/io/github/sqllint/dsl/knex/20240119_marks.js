// Knex takes each question mark that nothing is given for, and that is not escaped, for a value's place.
exports.up = async (knex) => {
  await knex.schema.createTable('marks', (t) => {
    t.string('a').defaultTo('what?').comment('why?');
    t.enu('e', ['x?', 'y']);
    t.check("a <> '?'");
    t.comment('t?');
    t.string('z').checkIn(['?']);
  });
  await knex('marks').where('a', '?').update({ z: '?' });
  await knex.raw('update marks set a = ?', ['?']);
  await knex.raw("update marks set a = '\\?'");
  await knex.raw("create function f() returns text language sql as $$ select '?' || '?' $$");
  await knex.schema.raw("comment on table marks is 'really?'");
};
exports.down = (knex) => {
  // An object that can be waited for, though it is no promise.
  return { then(ok, no) { return knex.schema.dropTable('marks').then(ok, no); } };
};
