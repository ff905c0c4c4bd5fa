// Types are erased, enumerations are objects.
import type { Knex } from 'knex';
import * as path from 'path';
enum Tables { Users = 'users', Orders = "orders" }
enum Num { A, B = 5, C }
const enum Small { X = 'x' }
type Col<T = string> = { name: T; len?: number } | null;
interface Opts extends Record<string, unknown> { a: string; b?(x: number): void; readonly [k: string]: any }
declare const foo: string;
abstract class Base<T> { static table = 'base'; protected abstract run(): Promise<void>; constructor(private readonly x: number, public y?: string) {} }
const COLUMNS: ReadonlyArray<{ readonly table: Tables; column: string }> = [{ table: Tables.Users, column: 'a' }, { table: Tables.Orders, column: 'b' }] as const;
const name = <T extends string>(t: T): `${T}_x` => `${t}_x` as `${T}_x`;
function addCols(this: void, table: Knex.CreateTableBuilder, cols: string[] = ['d1'], opts?: { nullable: boolean }): asserts table is Knex.CreateTableBuilder { for (const c of cols) table.string(c)!.nullable(); }
export const config = { transaction: true } satisfies { transaction: boolean };
export async function up(knex: Knex): Promise<void> {
  for (const { table, column } of COLUMNS) { await knex.schema.alterTable(table, (t: Knex.AlterTableBuilder) => { t.string(column as string).notNullable(); }); }
  await knex<Col>('t').insert({ a: 1 } as any); await knex.raw<{ rows: any[] }>('select 1'); await knex.schema.createTable(Tables.Users as string, (t): void => { addCols(t); addCols(t, ['e']); });
  await knex.raw(`select '${name('q')}'`); await knex.raw(`${Num.A} ${Num.C} ${Small.X} ${Base.table}`); const x = <string>'cast'; await knex.raw(x); let y!: string; y = 'def'; await knex.raw(y!);
  const f = async <T,>(v: T): Promise<T> => v; await knex.raw(await f<string>('gen')); const z: string | undefined = undefined; await knex.raw(z ?? 'unk'); const cond = 1 < 2 ? 'lt' : 'ge'; await knex.raw(cond);
  const fn: (a: number, b?: string) => void = () => {}; fn(1); const g = function <K extends keyof Opts>(k: K): string { return String(k); }; await knex.raw(g('a')); await knex.raw([1, 2].map((v: number): string => `${v}`).join());
  const arr: Array<Map<string, number[]>> = []; const tuple: [string, number] = ['tt', 1]; const [p1]: [string, number] = tuple; await knex.raw(p1);
}
export const down: (knex: Knex) => Promise<void> = async (knex) => { await knex.schema.dropTableIfExists(Tables.Users); };
