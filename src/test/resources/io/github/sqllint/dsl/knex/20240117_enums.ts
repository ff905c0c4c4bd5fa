import { Knex } from "knex";
const STATES = ["new", "done"] as const; type State = (typeof STATES)[number];
const add = async (knex: Knex, type: string, ...values: string[]) => { for (const v of values) await knex.raw(`ALTER TYPE "${type}" ADD VALUE IF NOT EXISTS '${v}'`); };
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("jobs", (t) => {
    t.increments("id", { primaryKey: true });
    t.enum("state", [...STATES], { useNative: true, enumName: "job_state", schemaName: "app" }).notNullable();
    t.enum("kind", ["a", "b"]).defaultTo("a").notNullable();
    t.enu("other", null as any, { useNative: true, existingType: true, enumName: "job_state" });
  });
  await knex.schema.alterTable("jobs", (t) => { t.enum("late", ["x"], { useNative: true, enumName: "late_t" }); t.enu("kind", ["a", "b", "c"]).alter(); });
  await add(knex, "job_state", "failed", ...(["x", "y"] as State[] | string[]));
  await knex.schema.alterTable("jobs", (t) => { t.dropColumn("late"); }).raw('DROP TYPE "late_t"');
}
export async function down(knex: Knex): Promise<void> { await knex.schema.dropTable("jobs"); await knex.raw(`DROP TYPE IF EXISTS ${["job_state", "late_t"].map((x) => `"${x}"`).join(", ")} CASCADE`); }
