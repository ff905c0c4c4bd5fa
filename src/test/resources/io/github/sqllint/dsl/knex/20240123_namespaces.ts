import { Knex } from 'knex';

namespace Names {
  const PREFIX = 'audit';
  export const TABLE = `${PREFIX}_log`;
  export function column(name: string): string {
    return `${name}_at`;
  }
  export enum Kind {
    Made = 'made',
    Gone = 'gone',
  }
  export namespace Keys {
    export const OWNER = `${TABLE}_owner_fk`;
  }
  export interface Row {
    id: number;
  }
}

namespace Names {
  export const LATER = 'later';
}

namespace Deep.Inner {
  export const X = 'deep_x';
}

declare global {
  interface Window {
    x: number;
  }
}

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable(Names.TABLE, (t) => {
    t.increments();
    t.timestamp(Names.column(Names.Kind.Made));
    t.string(Names.LATER);
    t.string(Deep.Inner.X);
    t.integer('owner').references('id').inTable('users').withKeyName(Names.Keys.OWNER);
  });
  await knex<Names.Row>(Names.TABLE).where({ id: 1 }).del();
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable(Names.TABLE);
}
