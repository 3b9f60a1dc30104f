import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import { connect, type Persistence } from './connect';
import { refuseNewer } from './database-newer';
import { grantRights, rightsDifference, runtimeRoleOf } from './grant-rights';
import { lackingOfCode } from './kept-of-code';
import { isAtNewest, lackingSchemas, openSchema } from './library-schema';
import { poolOf } from './query';

/** Serialises jobs on one database: whoever comes second waits for the first. */
const MIGRATION_LOCK = 4_272_001;

/** Told of each thing that was done, or in a dry run would be. */
export type Say = (what: string) => void;

/** A step that did not run. The database is as the one before it left it. */
export class MigrationFailed extends Error {
  constructor(
    what: string,
    override readonly cause: unknown,
  ) {
    // What the server says may hold values of rows; its code does not.
    const { code = 'no code' } = cause as { readonly code?: string };
    super(`MIGRATION_FAILED: ${what} did not run, and what was before it stands: ${code}`);
  }
}

/**
 * Brings the database to the newest version, as its owner, and gives the runtime role the rights that entities and tables say.
 * @throws MigrationFailed, and DatabaseNewer for one that is ahead of the code
 */
export const migrate = (ownerUrl: string, persistence: Persistence, say: Say = () => undefined): Promise<void> =>
  asOwner(ownerUrl, persistence, async (owner) => {
    await inOrder(owner, persistence, async (executor, runner, migration) => {
      await runner.startTransaction();
      try {
        await executor.executeMigration(migration);
        await runner.commitTransaction();
      } catch (cause) {
        await runner.rollbackTransaction();
        throw new MigrationFailed(`\`${migration.name}\``, cause);
      }
      say(`ran \`${migration.name}\``);
    });
    await installLibraries(owner, persistence, say);
    await keepOfCode(owner, persistence, say);
    const { missing, surplus } = await grantRights(owner, persistence).catch((cause: unknown) => {
      throw new MigrationFailed('the granting of rights', cause);
    });
    for (const right of missing) say(`granted ${right}`);
    for (const right of surplus) say(`revoked ${right}`);
  });

/** Says what `migrate` would do, and does nothing. Rights of a migration that has not run yet are not among it. */
export const planMigration = (ownerUrl: string, persistence: Persistence, say: Say): Promise<void> =>
  asOwner(ownerUrl, persistence, async (owner) => {
    await inOrder(owner, persistence, (_executor, _runner, { name }) => Promise.resolve(say(`would run \`${name}\``)));
    for (const { name } of await lackingSchemas(owner, persistence.libraries ?? [])) say(`would install \`${name}\``);
    for (const { what } of await lackingOfCode(owner, persistence.kept ?? [])) say(`would keep ${what}`);
    const { missing, surplus } = await rightsDifference(owner, persistence);
    for (const right of missing) say(`would grant ${right}`);
    for (const right of surplus) say(`would revoke ${right}`);
  });

/** Takes every migration back, newest first. */
export const migrateDown = (ownerUrl: string, persistence: Persistence): Promise<void> =>
  asOwner(ownerUrl, persistence, async (owner) => {
    // It undoes the last one that was executed, and does nothing where none was.
    for (const _migration of persistence.migrations) await owner.undoLastMigration({ transaction: 'each' });
    for (const { name } of persistence.libraries ?? []) await owner.query(`drop schema if exists ${name} cascade`);
  });

/** The rights are given each time: a job may have died between the installing and them. */
async function installLibraries(owner: DataSource, { libraries = [] }: Persistence, say: Say): Promise<void> {
  const lacking = await lackingSchemas(owner, libraries);
  for (const library of libraries) {
    const { name, install } = library;
    const isThere = !lacking.includes(library) && (await isAtNewest(owner, library));
    try {
      if (!isThere) await install(poolOf(owner));
      await openSchema(owner, name, await runtimeRoleOf(owner));
    } catch (cause) {
      throw new MigrationFailed(`the installing of \`${name}\``, cause);
    }
    if (!isThere) say(`installed \`${name}\``);
  }
}

async function keepOfCode(owner: DataSource, { kept = [] }: Persistence, say: Say): Promise<void> {
  for (const { what, keep } of await lackingOfCode(owner, kept)) {
    await owner.transaction(keep).catch((cause: unknown) => {
      throw new MigrationFailed(`the keeping of ${what}`, cause);
    });
    say(`kept ${what}`);
  }
}

async function inOrder(
  owner: DataSource,
  persistence: Persistence,
  work: (
    executor: MigrationExecutor,
    runner: QueryRunner,
    migration: Awaited<ReturnType<MigrationExecutor['getPendingMigrations']>>[number],
  ) => Promise<void>,
): Promise<void> {
  const runner = owner.createQueryRunner();
  try {
    const executor = new MigrationExecutor(owner, runner);
    const done = (await executor.getExecutedMigrations()).map(({ name }) => name);
    refuseNewer(`the database \`${await runner.getCurrentDatabase()}\``, new Set(done), persistence);
    for (const migration of await executor.getPendingMigrations()) await work(executor, runner, migration);
  } finally {
    await runner.release();
  }
}

/** Works as the owner of the database, alone among those who do. */
export async function asOwner(
  ownerUrl: string,
  persistence: Persistence,
  work: (owner: DataSource) => Promise<void>,
): Promise<void> {
  // A job waits for another, and for what it does to large tables, for as long as it takes.
  const owner = await connect(ownerUrl, persistence, 2, { statementTimeoutMs: 0 });
  const lock = owner.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await work(owner);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await owner.destroy();
  }
}
