import { provisionDatabases, startEmbeddedPostgres, type DatabaseUrls } from '@brobygger/embedded-database';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Distributed } from '../harness/distributed';
import { startNode } from './node-process';
import { registryEnvironment } from './service-environments';

/** A registry and its database in processes of their own, which can die at any moment. */
export interface KillableRegistry {
  /** The database as it is reached now: each start has another port. */
  readonly urls: DatabaseUrls;
  /** Ends every process of both at once, as a power cut does, and resolves when they are gone. */
  kill(): Promise<void>;
  /** Starts both again on the same data, and resolves when the registry answers. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a registry where the topology's own was. Its database keeps what it has committed as it would in production. */
export async function startKillableRegistry(topology: Distributed, { durable = true } = {}): Promise<KillableRegistry> {
  const dataDir = mkdtempSync(join(tmpdir(), 'brobygger-registry-'));
  chmodSync(dataDir, 0o711);
  let running = await startBoth();

  async function startBoth() {
    const t0=performance.now(); const server = await startEmbeddedPostgres({ dataDir, durable });
    const t1=performance.now(); const admin = new Client({ connectionString: server.adminUrl });
    admin.on('error', () => undefined);
    try {
      await admin.connect();
      const { consent: urls } = await provisionDatabases(server.adminUrl, [{ name: 'consent', password: 'p' }]);
      const t2=performance.now(); const registry = startNode('subgraphs/consent/dist/main.js', {
        ...registryEnvironment(topology), LOG_LEVEL: 'info', DATABASE_URL: urls.appUrl, MIGRATION_DATABASE_URL: urls.ownerUrl,
      });
      await registry.said('"ready"'); process.stderr.write(`pg ${t1-t0|0} prov ${t2-t1|0} consent ${performance.now()-t2|0}\n`);
      return { server, admin, urls, registry };
    } catch (cause) {
      await server.stop();
      throw cause;
    }
  }

  return {
    get urls() {
      return running.urls;
    },
    async kill() {
      const { server, admin, registry } = running;
      const { rows } = await admin.query<{ pid: number }>('select pid from pg_stat_activity');
      // The server process first, so that it starts no new ones in between.
      for (const pid of [server.pid, ...rows.map((row) => row.pid)]) endNow(pid);
      await registry.end('SIGKILL');
      await admin.end().catch(() => undefined);
      await server.stop();
    },
    async start() {
      running = await startBoth();
    },
    async stop() {
      await running.registry.end('SIGTERM');
      await running.admin.end().catch(() => undefined);
      await running.server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}
