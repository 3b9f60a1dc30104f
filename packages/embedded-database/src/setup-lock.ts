import type { Client } from 'pg';

/** Any number, the same in every instance. */
const SETUP_LOCK = 4_273_001_964;

/** Does the work while no other instance sets up databases on the same server. */
export async function withSetupLock<T>(admin: Client, work: () => Promise<T>): Promise<T> {
  await admin.query(`SET lock_timeout = '60s'`);
  await admin.query('SELECT pg_advisory_lock($1)', [SETUP_LOCK]);
  try {
    return await work();
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [SETUP_LOCK]);
  }
}
