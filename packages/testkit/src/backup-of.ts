import { escapeIdentifier as id } from 'pg';
import { testAdminUrl } from './environment';
import { adminOf, type Hand } from './hand';
import type { TestDatabase } from './test-database';
import { testDatabaseName } from './test-plan';

/** Somebody is connected to what is to be copied. */
const IN_USE = '55006';

/**
 * Copies the files of a test's database as they are now, under the same roles: what a backup of this moment would be restored to. Whoever
 * is connected to it is cut off, as often as that takes, and connects again.
 */
export async function backupOf({ ownerUrl, appUrl }: Pick<TestDatabase, 'ownerUrl' | 'appUrl'>): Promise<TestDatabase> {
  const database = testDatabaseName('backup');
  const [owner, runtime] = [new URL(ownerUrl).username, new URL(appUrl).username];
  const original = new URL(appUrl).pathname.slice(1);
  const under = (url: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).href;
  const admin = await adminOf(new URL('/postgres', testAdminUrl()).href);
  const copy = `create database ${id(database)} owner ${id(owner)} template ${id(original)} strategy file_copy`;
  while (!(await isCopied(admin, original, copy)));
  await admin.on(`revoke all on database ${id(database)} from public`);
  await admin.on(`grant connect on database ${id(database)} to ${id(runtime)}`);
  await admin.stop();
  const drop = async (): Promise<void> => {
    const again = await adminOf(new URL('/postgres', testAdminUrl()).href);
    await again.on(`drop database if exists ${id(database)} with (force)`);
    await again.stop();
  };
  return { ownerUrl: under(ownerUrl), appUrl: under(appUrl), drop };
}

/** Whether nobody came between. */
async function isCopied(admin: Hand, original: string, copy: string): Promise<boolean> {
  await admin.on('select pg_terminate_backend(pid, 60000) from pg_stat_activity where datname = $1', [original]);
  try {
    await admin.on(copy);
    return true;
  } catch (cause) {
    if ((cause as { readonly code?: unknown }).code === IN_USE) return false;
    throw cause;
  }
}
