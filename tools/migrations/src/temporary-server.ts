import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provisionPlans, startEmbeddedPostgres } from '@brobygger/embedded-database';

/** Runs a PostgreSQL for as long as the work takes, which makes databases on it; afterwards nothing of it is left. */
export async function withTemporaryServer(work: (openDatabase: () => Promise<string>) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'brobygger-migration-'));
  try {
    // As root, PostgreSQL runs as another user, who must be able to pass through.
    chmodSync(dataDir, 0o711);
    const server = await startEmbeddedPostgres({ dataDir, durable: false });
    let made = 0;
    const openDatabase = async (): Promise<string> => {
      made += 1;
      const database = `migration_${made}`;
      const password = randomBytes(24).toString('base64url');
      const [urls] = await provisionPlans(server.adminUrl, [
        { database, ownerRole: `${database}_owner`, runtimeRole: database, password },
      ]);
      if (urls === undefined) throw new Error('no database was made');
      return urls.ownerUrl;
    };
    await work(openDatabase).finally(() => server.stop());
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
