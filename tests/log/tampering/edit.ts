import type { ClientBase } from 'pg';
import type { Chance } from '../random';

/** What somebody who owns the database may do to a log that is sealed. */
export type EditKind = 'alter' | 'delete' | 'reorder' | 'truncate' | 'fork' | 'insert';

export interface Edit {
  readonly kind: EditKind;
  readonly name: string;
  /** Edits the log by chance; false where nothing came of it. */
  readonly run: (client: ClientBase, chance: Chance) => Promise<boolean>;
}

/** Runs statements that must each change something. */
export async function changes(
  client: ClientBase,
  ...statements: readonly (readonly [string, ...unknown[]])[]
): Promise<boolean> {
  for (const [statement, ...values] of statements) {
    const { rowCount } = await client.query(statement, values);
    if (rowCount === 0) return false;
  }
  return true;
}

/** One of the values that a statement finds. */
export async function oneOf(client: ClientBase, chance: Chance, statement: string): Promise<string> {
  const { rows } = await client.query<{ readonly one: string }>(statement);
  return chance.of(rows).one;
}
