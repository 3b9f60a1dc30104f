import type { DataSource } from 'typeorm';
import { connect, type Persistence } from './connect';

/** Serialises the migrations of instances that start at once. */
const MIGRATION_LOCK = 4_272_001;

/** Brings the database to the newest version, as its owner. A second instance waits for the first. */
export const migrate = (ownerUrl: string, persistence: Persistence): Promise<void> =>
  locked(ownerUrl, persistence, async (owner) => {
    await owner.runMigrations({ transaction: 'each' });
  });

/** Takes every migration back, newest first. */
export const migrateDown = (ownerUrl: string, persistence: Persistence): Promise<void> =>
  locked(ownerUrl, persistence, async (owner) => {
    // It undoes the last one that was executed, and does nothing where none was.
    for (const _migration of persistence.migrations) await owner.undoLastMigration({ transaction: 'each' });
  });

async function locked(
  ownerUrl: string,
  persistence: Persistence,
  work: (owner: DataSource) => Promise<void>,
): Promise<void> {
  const owner = await connect(ownerUrl, persistence, 2);
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
