import type { Knex } from 'knex';

enum Size { Small, Large = 10, Huge }

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`select '${Size[10]} ${Size.Huge} ${Object.keys(Size).join()}'`);
  await knex.raw(`select ${parseInt('12px', 10)}, ${parseFloat('1.50em')}, ${(1.5).toFixed(2)}, ${(2.345).toFixed(1)}`);
  await knex.raw(`select ${'\u00e9'.normalize('NFD').length}, ${'e\u0301'.normalize().length}`);
  await knex.raw(`select '${(255).toString(16)}', ${(7).toFixed()}`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`select '${Size[Size.Small]}'`);
}
