import type { QueryRunner } from 'typeorm';

/** Asks for the runtime role of the database, which has the database's own name. */
export const RUNTIME_ROLE = 'select quote_ident(current_database()) as role';

/** What the runtime role of the database may do with a table; rights may name columns, as in SQL. */
export async function grant(runner: QueryRunner, rights: string, ...tables: readonly string[]): Promise<void> {
  const [row] = (await runner.query(RUNTIME_ROLE)) as { role: string }[];
  for (const table of tables) await runner.query(`grant ${rights} on ${table} to ${row?.role ?? ''}`);
}

/** What the runtime role of the database may no longer do with a table. */
export async function revoke(runner: QueryRunner, rights: string, ...tables: readonly string[]): Promise<void> {
  const [row] = (await runner.query(RUNTIME_ROLE)) as { role: string }[];
  for (const table of tables) await runner.query(`revoke ${rights} on ${table} from ${row?.role ?? ''}`);
}
