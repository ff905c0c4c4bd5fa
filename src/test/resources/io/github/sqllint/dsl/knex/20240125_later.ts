import type { Knex } from 'knex';

const pad = (n: number): string => String(n).padStart(2, '0');
const month = (y: number, m: number): string => {
  const d = new Date(Date.UTC(y, m - 1, 1));
  return `${d.getUTCFullYear()}-${pad(d.getUTCMonth() + 1)}-01`;
};

export async function up(knex: Knex): Promise<void> {
  const jobs: (() => Promise<unknown>)[] = [];
  for (let i = 0; i < 3; i++) jobs.push(async () => knex.schema.dropTable(`turn_${i}`));
  for (const job of jobs) await job();
  await knex('users').where({ name: undefined }).del().catch(() => null);
  await knex.batchInsert('tags', [{ label: 'a' }, { label: 'b' }], 1);
  for (let m = 11; m < 14; m++) {
    await knex.raw(`CREATE TABLE logs_${m} PARTITION OF logs FOR VALUES FROM ('${month(2023, m)}') TO ('${month(2023, m + 1)}')`);
  }
  const at = new Date('2024-02-28T12:00:00.000Z');
  await knex.raw(`SELECT '${at.toISOString()}', ${at.getTime()}, ${at.getUTCHours()}, ${'abc'.charCodeAt(1)}`);
  await global.Promise.all([knex.schema.dropTable('all_1'), knex.schema.dropTable('all_2')]);
}

export async function down(knex: Knex): Promise<void> {
  await knex('users').whereNull('id').orWhere('name', undefined as any).update({ name: 'x' }).then(() => null, () => knex.raw('SELECT 1'));
  await knex.batchInsert('tags', []).returning('id').then(() => knex.raw('SELECT 2'));
}
