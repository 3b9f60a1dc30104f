import type { QueryRunner } from 'typeorm';

/** What the runtime role of the database may do with a table. It has the database's own name. */
export async function grant(runner: QueryRunner, rights: string, ...tables: readonly string[]): Promise<void> {
  const [row] = (await runner.query('select quote_ident(current_database()) as role')) as { role: string }[];
  for (const table of tables) await runner.query(`grant ${rights} on ${table} to ${row?.role ?? ''}`);
}
