import type { DataSource } from 'typeorm';
import { connect, type ConnectOptions, type Persistence } from './connect';
import { refuseNewer } from './database-newer';
import { rightsDifference } from './grant-rights';
import { lackingOfCode } from './kept-of-code';
import { lackingSchemas } from './library-schema';

/** A database that the service must not be started on: it lacks migrations or rights that the code needs. */
export class DatabaseNotMigrated extends Error {
  constructor(service: string, lacks: string) {
    super(
      `DATABASE_NOT_MIGRATED: the database of \`${service}\` lacks ${lacks}: run \`npm run serve -- migrate ${service}\``,
    );
  }
}

/**
 * Opens a pool on the service's database under its runtime role.
 * @throws DatabaseNotMigrated for one that is behind the code, DatabaseNewer for one that is ahead, and what `connect` throws
 */
export async function connectMigrated(
  service: string,
  url: string,
  persistence: Persistence,
  poolSize?: number,
  options: ConnectOptions = {},
): Promise<DataSource> {
  const dataSource = await connect(url, persistence, poolSize, options);
  try {
    await requireMigrated(service, dataSource, persistence);
    return dataSource;
  } catch (cause) {
    await dataSource.destroy();
    throw cause;
  }
}

/**
 * Refuses a database that is behind the code, or ahead of it: a new migration may bring a table of what must be withheld.
 * @throws DatabaseNotMigrated, DatabaseNewer
 */
export async function requireMigrated(
  service: string,
  dataSource: DataSource,
  persistence: Persistence,
): Promise<void> {
  const done = await migrationsIn(dataSource);
  refuseNewer(`the database of \`${service}\``, done, persistence);
  const lacking = persistence.migrations.filter(({ name }) => !done.has(name));
  if (lacking.length > 0) throw new DatabaseNotMigrated(service, counted(lacking.length, 'migration'));
  const [library] = await lackingSchemas(dataSource, persistence.libraries ?? []);
  if (library !== undefined) throw new DatabaseNotMigrated(service, `what \`${library.name}\` needs`);
  const { missing } = await rightsDifference(dataSource, persistence);
  if (missing.length > 0) throw new DatabaseNotMigrated(service, counted(missing.length, 'right'));
  const [ofCode] = await lackingOfCode(dataSource, persistence.kept ?? []);
  if (ofCode !== undefined) throw new DatabaseNotMigrated(service, ofCode.what);
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The migrations that were run; none where the role may not even ask. */
async function migrationsIn(dataSource: DataSource): Promise<ReadonlySet<string>> {
  const [found] = (await dataSource.query(
    `select coalesce(has_table_privilege(to_regclass('public.migrations'), 'select'), false) as may`,
  )) as readonly { readonly may: boolean }[];
  if (found?.may !== true) return new Set();
  const rows = (await dataSource.query('select name from migrations')) as readonly { readonly name: string }[];
  return new Set(rows.map(({ name }) => name));
}
