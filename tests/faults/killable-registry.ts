import {
  provisionDatabases,
  startEmbeddedPostgres,
  type DatabaseUrls,
  type EmbeddedPostgres,
} from '@brobygger/embedded-database';
import { consentPersistence } from '@brobygger/consent';
import { migrate } from '@brobygger/subgraph-kit';
import { rmSync } from 'node:fs';
import { Client } from 'pg';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import type { Distributed } from '../harness/distributed';
import { PATIENT_MS } from '../harness/patience';
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
  const dataDir = makePassingFolder();
  let running = await startBoth(({ adminUrl }) => provision(adminUrl));

  async function startBoth(open: (server: EmbeddedPostgres) => Promise<DatabaseUrls>) {
    const server = await startEmbeddedPostgres({ dataDir, durable });
    const admin = new Client({ connectionString: server.adminUrl });
    admin.on('error', () => undefined);
    try {
      await admin.connect();
      const urls = await open(server);
      await migrate(urls.ownerUrl, consentPersistence);
      const registry = startNode('subgraphs/consent/dist/main.js', {
        ...registryEnvironment(topology),
        LOG_LEVEL: 'info',
        DATABASE_URL: urls.appUrl,
      });
      await registry.said('"ready"');
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
      const { urls } = running;
      running = await startBoth(({ adminUrl }) =>
        Promise.resolve({ ownerUrl: movedTo(adminUrl, urls.ownerUrl), appUrl: movedTo(adminUrl, urls.appUrl) }),
      );
    },
    async stop() {
      await running.registry.end('SIGTERM');
      await running.admin.end().catch(() => undefined);
      await running.server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function provision(adminUrl: string): Promise<DatabaseUrls> {
  return (
    await provisionDatabases(`${adminUrl}?connect_timeout=${PATIENT_MS / 1000}`, [{ name: 'consent', password: 'p' }])
  ).consent;
}

/** The same address on the port where the server listens now. */
function movedTo(adminUrl: string, address: string): string {
  const url = new URL(address);
  url.port = new URL(adminUrl).port;
  return url.href;
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}
