// Lists of holes, and what an object has itself.
const TABLES = { users: ['a'], teams: [] };
const pad = (n) => String(n).padStart(2, '0');
exports.up = async (knex) => {
  for (const m of [...Array(3).keys()].map((k) => k + 1)) await knex.raw(`create table p_${pad(m)} (id int)`);
  for (const z of new Array(2).fill('z')) await knex.raw(`drop table ${z}`);
  await Promise.all([...Array(2)].map((_, i) => knex.raw(`drop table q${i}`)));
  const never = Array(2); for (const i of Array.from(never, (_, n) => n)) await knex.raw(`drop table r${i}`);
  for (const y of Array(2).fill().map((_, i) => 2023 + i)) await knex.raw(`drop table y${y}`);
  await knex.raw(`drop table ${Array('a', 'b').join('_')}_${Array(3).length}_${Array.isArray(Array(1))}`);
  for (const t in TABLES) {
    if (!Object.prototype.hasOwnProperty.call(TABLES, t)) continue;
    await knex.schema.dropTable(t);
  }
  if (Object.hasOwn(TABLES, 'users') && !Object.prototype.hasOwnProperty.call(TABLES, 'other')) await knex.raw('drop table own');
};
exports.down = async (knex) => {
  for (const [i] of Array(2).entries()) await knex.raw(`drop table s${i}`);
};
