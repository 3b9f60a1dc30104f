import { copyDatabase } from '@brobygger/embedded-database';
import { testAdminUrl } from './environment';
import { adminOf } from './hand';
import type { TestDatabase } from './test-database';
import { testDatabaseName } from './test-plan';

/** Somebody is connected to what is to be copied. */
const IN_USE = '55006';

/**
 * Copies the files of a test's database as they are now, under the same roles: what a backup of this moment would be restored to. Whoever
 * is connected to it is cut off, as often as that takes, and connects again.
 */
export async function backupOf({ ownerUrl, appUrl }: Pick<TestDatabase, 'ownerUrl' | 'appUrl'>): Promise<TestDatabase> {
  const nameOf = (url: string): string => new URL(url).pathname.slice(1);
  const database = testDatabaseName('backup');
  const plan = {
    database,
    ownerRole: new URL(ownerUrl).username,
    runtimeRole: new URL(appUrl).username,
    password: '',
  };
  const under = (url: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).href;
  const admin = await adminOf(new URL('/postgres', testAdminUrl()).href);
  try {
    for (;;) {
      await admin.on('select pg_terminate_backend(pid, 60000) from pg_stat_activity where datname = $1', [
        nameOf(appUrl),
      ]);
      const copy = await copyDatabase(testAdminUrl(), nameOf(appUrl), plan).catch((cause: unknown) => {
        if ((cause as { readonly code?: unknown }).code === IN_USE) return 'IN_USE' as const;
        throw cause;
      });
      if (copy === null) throw new Error('there is nothing to copy');
      if (copy !== 'IN_USE') return { ownerUrl: under(ownerUrl), appUrl: under(appUrl), drop: copy.drop };
    }
  } finally {
    await admin.stop();
  }
}
