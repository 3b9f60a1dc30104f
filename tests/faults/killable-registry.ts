import { freePort, provisionDatabases, startEmbeddedPostgres, type DatabaseUrls } from '@brobygger/embedded-database';
import { consentPersistence } from '@brobygger/consent';
import { migrate } from '@brobygger/subgraph-kit';
import { rmSync } from 'node:fs';
import { Client } from 'pg';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import type { Distributed } from '../harness/distributed';
import { PATIENT_MS } from '../harness/patience';
import { startNode, type NodeProcess } from './node-process';
import { registryEnvironment } from './service-environments';

/** What is killed: the registry, its database, or all at once, as by a power cut. */
export type Victim = 'REGISTRY' | 'DATABASE' | 'BOTH';

/** A registry and its database in processes of their own, which can die at any moment. */
export interface KillableRegistry {
  /** The database, at the same address after each start. */
  readonly urls: DatabaseUrls;
  /** Ends every process of the victim at once, and resolves when they are gone. */
  kill(victim?: Victim): Promise<void>;
  /** Starts what was killed again on the same data, and resolves when it answers. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a registry where the topology's own was. Its database keeps what it has committed as it would in production. */
export async function startKillableRegistry(topology: Distributed, { durable = true } = {}): Promise<KillableRegistry> {
  const dataDir = makePassingFolder();
  const port = await freePort();
  let database: Awaited<ReturnType<typeof startDatabase>> | null = await startDatabase();
  const urls = await provision(database.server.adminUrl);
  await migrate(urls.ownerUrl, consentPersistence);
  let registry: NodeProcess | null = await startRegistry();

  async function startDatabase() {
    const server = await startEmbeddedPostgres({ dataDir, durable, port });
    const admin = new Client({ connectionString: server.adminUrl });
    admin.on('error', () => undefined);
    try {
      await admin.connect();
      return { server, admin };
    } catch (cause) {
      await server.stop();
      throw cause;
    }
  }

  async function startRegistry(): Promise<NodeProcess> {
    const started = startNode('subgraphs/consent/dist/main.js', {
      ...registryEnvironment(topology),
      LOG_LEVEL: 'info',
      DATABASE_URL: urls.appUrl,
    });
    await started.said('"ready"');
    return started;
  }

  async function killDatabase(): Promise<void> {
    if (database === null) return;
    const { server, admin } = database;
    const { rows } = await admin.query<{ pid: number }>('select pid from pg_stat_activity');
    // The server process first, so that it starts no new ones in between.
    for (const pid of [server.pid, ...rows.map((row) => row.pid)]) endNow(pid);
    database = null;
    await admin.end().catch(() => undefined);
    await server.stop();
  }

  async function killRegistry(): Promise<void> {
    await registry?.end('SIGKILL');
    registry = null;
  }

  return {
    urls,
    async kill(victim = 'BOTH') {
      await Promise.all([victim === 'REGISTRY' ? null : killDatabase(), victim === 'DATABASE' ? null : killRegistry()]);
    },
    async start() {
      database ??= await startDatabase();
      registry ??= await startRegistry();
    },
    async stop() {
      await registry?.end('SIGTERM');
      await database?.admin.end().catch(() => undefined);
      await database?.server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function provision(adminUrl: string): Promise<DatabaseUrls> {
  return (
    await provisionDatabases(`${adminUrl}?connect_timeout=${PATIENT_MS / 1000}`, [{ name: 'consent', password: 'p' }])
  ).consent;
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}
