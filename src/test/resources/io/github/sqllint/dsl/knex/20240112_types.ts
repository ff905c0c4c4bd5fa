// More of what TypeScript adds.
import { Knex } from "knex";
import { TableName } from "../schemas";
import type { X } from './x';
export enum Status { Active = "active", Off = "off" }
export namespace N { export const a = 1; }
type Fn = (a: number) => asserts a is 5;
type Cond<T> = T extends string ? { [K in keyof T]?: T[K] } : never;
const list = ["x", "y"] satisfies string[];
const obj = { a: 1, b: 2 } as const satisfies Record<string, number>;
const typed = new Map<string, Array<number>>([["k", [1]]]);
function over(a: string): void; function over(a: number): void; function over(a: any) {}
export async function up(knex: Knex): Promise<any> {
  const cols = (Object.keys(obj) as (keyof typeof obj)[]).map((k) => `${k}`); await knex.raw(cols!.join(","));
  await knex.schema.createTable("t", (t) => { t.enu("s", Object.values(Status)).defaultTo(Status.Active); t.uuid("id", { primaryKey: true }).defaultTo(knex.fn.uuid()); t.specificType("e", "text[]"); });
  const doesTableExist: boolean = !(await knex.schema.hasTable("zz")); for (const x of list) { await knex.schema.alterTable(x, (tb) => void tb.dropColumn("q")); }
  let v = <any>typed.get("k")?.[0]; await knex.raw(`${v}`); const f = <T,>(x: T) => x; await knex.raw(f<string>("f")); const w = (await Promise.resolve(5)) as unknown as number; await knex.raw(`${w}`); const a = 1, b = 2; await knex.raw(`${a < b && b > a}`);
  await knex<{ id: string }>("t").where({ id: "1" }).update({ id: "2" } as Partial<{ id: string }>); await (knex as any).raw("cast");
}
export async function down(knex: Knex): Promise<void> { await knex.schema.dropTable("t"); }

