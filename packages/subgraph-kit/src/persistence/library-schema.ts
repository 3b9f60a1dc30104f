import type { Pool } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

/** A schema that a library keeps in a service's database: it makes and migrates its tables itself, under the owner. */
export interface LibrarySchema {
  readonly name: string;
  /** The number of the newest of its own migrations; where that has run, the library is not even loaded. */
  readonly newest: number;
  /** Makes the schema, or brings it to what the library needs. */
  readonly install: (owner: Pool) => Promise<void>;
}

const STANDING = `
select nspname as name from pg_namespace where nspname = any($1::text[]) and has_schema_privilege(oid, 'usage')`;

/** The schemas that the database lacks, or that the role may not use. */
export async function lackingSchemas(
  connection: DataSource | EntityManager,
  libraries: readonly LibrarySchema[],
): Promise<readonly LibrarySchema[]> {
  if (libraries.length === 0) return [];
  const names = libraries.map(({ name }) => name);
  const rows = (await connection.query(STANDING, [names])) as readonly { readonly name: string }[];
  return libraries.filter(({ name }) => !rows.some((row) => row.name === name));
}

/** Whether the newest migration of a library's own has run in the database, which has its schema. */
export async function isAtNewest(owner: DataSource, { name, newest }: LibrarySchema): Promise<boolean> {
  const [row] = (await owner.query(`select max(id) >= $1 as "isAt" from ${name}.migrations`, [newest])) as readonly {
    readonly isAt: boolean | null;
  }[];
  return row?.isAt === true;
}

/** The tables of a schema on which a library lets nobody but their owner by (row level security), and no policy of ours does yet. */
const CLOSED = `
select quote_ident(c.relname) as name from pg_class c where c.relnamespace = to_regnamespace($1) and c.relrowsecurity
  and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'runtime')`;

/** Lets the role work in a library's schema as the library does: with all rows of its tables, and with nothing else. */
export const openSchema = (owner: DataSource, schema: string, role: string): Promise<void> =>
  owner.transaction(async (transaction) => {
    await transaction.query(`
      grant usage on schema ${schema} to ${role};
      grant select, insert, update, delete on all tables in schema ${schema} to ${role};
      grant usage on all sequences in schema ${schema} to ${role};
      revoke insert, update, delete on ${schema}.migrations from ${role};`);
    const closed = (await transaction.query(CLOSED, [schema])) as readonly { readonly name: string }[];
    for (const { name } of closed) {
      await transaction.query(`create policy runtime on ${schema}.${name} to ${role} using (true) with check (true)`);
    }
  });
