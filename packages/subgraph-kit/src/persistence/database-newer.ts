import type { Persistence } from './connect';

/** A database on which newer code has run: what this code does not know of, it would neither keep nor withhold. */
export class DatabaseNewer extends Error {
  constructor(which: string, migration: string) {
    super(
      `DATABASE_NEWER: ${which} has run \`${migration}\`, which this code does not know: start the version that does`,
    );
  }
}

/** @throws DatabaseNewer for the first migration that was run and is none of the code's */
export function refuseNewer(
  which: string,
  done: ReadonlySet<string>,
  { migrations }: Pick<Persistence, 'migrations'>,
): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...done].find((name) => !known.has(name));
  if (unknown !== undefined) throw new DatabaseNewer(which, unknown);
}
