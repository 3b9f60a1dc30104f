import type { Persistence } from '@brobygger/subgraph-kit';
import { Refusal } from '../refusal';
import { stepsOf, sumOf } from './steps';

/** A migration of a service and the sum over what it does. */
export interface Locked {
  readonly service: string;
  /** The class, with its timestamp. */
  readonly migration: string;
  readonly sum: string;
}

const HEADER = [
  '# What every committed migration does, as a sum: `npm run migrations:lock` adds lines and changes none.',
  '# A migration may move. What it does stands, because it has been done to data folders.',
].join('\n');

/** The lines of a lock file. */
export const readLock = (text: string): readonly Locked[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [service = '', migration = '', sum = ''] = line.split(' ');
      return { service, migration, sum };
    });

/** A lock file of these lines. */
export const printLock = (lines: readonly Locked[]): string =>
  [HEADER, ...lines.map(({ service, migration, sum }) => `${service} ${migration} ${sum}`), ''].join('\n');

/** The lines that the code of a service would have, oldest first. */
export const linesOf = (service: string, { migrations }: Pick<Persistence, 'migrations'>): Promise<readonly Locked[]> =>
  Promise.all(
    [...migrations]
      .sort((one, other) => timeOf(one.name) - timeOf(other.name))
      .map(async (Migration) => ({ service, migration: Migration.name, sum: sumOf(await stepsOf(Migration)) })),
  );

/** What has happened to committed migrations that must not: one sentence each. */
export function broken(locked: readonly Locked[], code: readonly Locked[]): readonly string[] {
  const sums = new Map(code.map((line) => [keyOf(line), line.sum]));
  return locked.flatMap((line) => {
    const sum = sums.get(keyOf(line));
    if (sum === undefined) {
      return [`\`${keyOf(line)}\` is gone: a migration may move, and keeps its name and its place in a manifest`];
    }
    return sum === line.sum
      ? []
      : [
          `\`${keyOf(line)}\` does something else than when it was committed: put its steps back, and change the tables in a new migration`,
        ];
  });
}

/** The migrations of the code that the lock does not have. */
export function unlocked(locked: readonly Locked[], code: readonly Locked[]): readonly Locked[] {
  const known = new Set(locked.map(keyOf));
  return code.filter((line) => !known.has(keyOf(line)));
}

/**
 * The lock with the code's new migrations at its end.
 * @throws Refusal when a line of it would have to change, or a new migration would run before one that has been done
 */
export function extended(locked: readonly Locked[], code: readonly Locked[]): readonly Locked[] {
  const complaints = [...broken(locked, code), ...unlocked(locked, code).flatMap((line) => tooEarly(locked, line))];
  if (complaints.length > 0) throw new Refusal(complaints.join('\n'));
  return [...locked, ...unlocked(locked, code)];
}

/** A new data folder runs migrations in order of time, an old one runs what is new to it: the two must not differ. */
function tooEarly(locked: readonly Locked[], { service, migration }: Locked): readonly string[] {
  const newest = locked
    .filter((line) => line.service === service)
    .sort((one, other) => timeOf(other.migration) - timeOf(one.migration))[0];
  return newest === undefined || timeOf(migration) > timeOf(newest.migration)
    ? []
    : [
        `\`${service} ${migration}\` has an earlier time than \`${newest.migration}\`, which has been done: give it the present time`,
      ];
}

const DIGITS = 13;

/** The time in the name of a migration, in milliseconds. */
export const timeOf = (migration: string): number => Number(migration.slice(-DIGITS));

const keyOf = ({ service, migration }: Locked): string => `${service} ${migration}`;
