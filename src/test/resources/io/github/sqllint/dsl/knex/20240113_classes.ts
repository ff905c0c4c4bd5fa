// Classes, what TypeScript declares, and numbers.
import { Knex } from 'knex';

declare module 'knex' {
  interface Anything {}
}
declare global {
  var anything: string;
}

abstract class Step {
  static readonly prefix = 'step_';
  protected table = 'users';

  constructor(
    private readonly knex: Knex,
    protected columns: string[] = [],
  ) {}

  abstract describe(): string;
  add(name: string): Promise<void>;
  async add(name: string) {
    await this.knex.schema.alterTable(this.table, (t) => {
      this.columns.concat(name).forEach((column) => t.text(column));
    });
  }

  get quoted() {
    return `"${this.table}"`;
  }

  static of(knex: Knex) {
    return new Orders(knex, ['a', 'b']);
  }
}

class Orders extends Step {
  #note = 'note';
  static limit = Math.max(2, 3);

  constructor(knex: Knex, columns: string[]) {
    super(knex, columns);
    this.table = 'orders';
  }

  describe() {
    return `${Step.prefix}${this.table}`;
  }

  async add(name: string) {
    await super.add(name);
    await super.add(this.#note);
  }
}

export async function up(knex: Knex): Promise<void> {
  const step = Step.of(knex);
  await step.add('c');
  await knex.raw(`SELECT '${step.describe()}', ${Orders.limit}, ${Math.floor(1.5)} FROM ${step.quoted}`);
  await knex.schema.dropTable(step.describe());
}

export async function down(knex: Knex): Promise<void> {
  const Plain = class {
    drop = () => knex.schema.dropTable('plain');
  };
  await new Plain().drop();
}
