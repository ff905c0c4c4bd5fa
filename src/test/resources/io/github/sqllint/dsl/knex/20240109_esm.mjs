// A module of ECMAScript whose names are given elsewhere.
const VIEW = 'active_users';
const run = async (knex) => {
  await knex.schema.createView(VIEW, (view) => { view.columns(['id']); view.as(knex('users').select('id').where('admin', true)); });
};
const undo = (knex) => knex.schema.dropView(VIEW);
export { run as up, undo as down };
export const config = { transaction: true };
