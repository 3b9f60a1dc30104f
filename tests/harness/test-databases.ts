import { PERSISTENCE, SERVICE_NAMES, type ServiceName } from '@brobygger/platform';
import type { DatabasePooler } from '@brobygger/domain';
import { createMigratedDatabase, type TestDatabase } from '@brobygger/testkit';
import { Pool } from 'pg';
import { testPoolerPort } from '../../packages/testkit/src/environment';
import { aMoment } from './a-moment';
import { assertStatementsCarryYouth, hearServices } from './checked-statements';

/** A fresh database for every service. */
export interface TestDatabases {
  /** Under the runtime role through the pooler of the test run, where it has one; under the owner past it. */
  readonly urls: Readonly<Record<ServiceName, TestDatabase>>;
  readonly pooler: DatabasePooler;
  /** The address under the runtime role past the pooler. */
  directUrl(service: ServiceName): string;
  /** Runs a statement on the database of a service as its owner, past every rule. One that has a name is planned once. */
  query<Row>(service: ServiceName, text: string, values?: readonly unknown[], name?: string): Promise<readonly Row[]>;
  /** Looks at what was sent to them, and drops them. */
  drop(): Promise<void>;
}

/** A PostgreSQL of their own for some services, by its superuser's address. What is on it goes when it goes. */
export type OwnServers = Readonly<Partial<Record<ServiceName, string>>>;

/** Makes a database for each service, with its tables and nothing in them. */
export async function createTestDatabases(servers: OwnServers = {}): Promise<TestDatabases> {
  const made = await Promise.all(
    SERVICE_NAMES.map(
      async (name) => [name, await createMigratedDatabase(name, PERSISTENCE[name], servers[name])] as const,
    ),
  );
  const direct = Object.fromEntries(made) as Record<ServiceName, TestDatabase>;
  const urls = Object.fromEntries(
    made.map(([name, database]) => [name, { ...database, appUrl: pooled(database.appUrl) }]),
  ) as Record<ServiceName, TestDatabase>;
  const pools = new Map<ServiceName, Pool>();
  hearServices(urls);

  function poolOf(service: ServiceName): Pool {
    const known = pools.get(service);
    if (known !== undefined) return known;
    const pool = new Pool({ connectionString: urls[service].ownerUrl });
    // A server of a test's own may be taken away under it.
    pool.on('error', servers[service] === undefined ? refuseUnlessDropped : () => undefined);
    pools.set(service, pool);
    return pool;
  }

  const query = async <Row>(service: ServiceName, text: string, values: readonly unknown[] = [], name?: string) =>
    (await poolOf(service).query({ text, values: [...values], ...(name === undefined ? {} : { name }) })).rows as Row[];

  return {
    urls,
    pooler: testPoolerPort() === undefined ? 'none' : 'transaction',
    directUrl: (service) => direct[service].appUrl,
    query,
    async drop() {
      try {
        // A server of a test's own may be gone by now: what was sent there is looked at with the next databases.
        if (Object.keys(servers).length === 0) await assertStatementsCarryYouth({ query });
      } finally {
        await Promise.all([...pools.values()].map((pool) => pool.end()));
        await Promise.all(made.map(([name, database]) => (servers[name] === undefined ? database.drop() : undefined)));
      }
    },
  };
}

/** The address through the pooler of the test run, where it has one. What the address asks of a session is left out. */
function pooled(address: string): string {
  const port = testPoolerPort();
  if (port === undefined) return address;
  const url = Object.assign(new URL(address), { port });
  for (const asked of ['host', 'statement_timeout']) url.searchParams.delete(asked);
  return url.href;
}

/** What PostgreSQL says to a connection whose database is dropped. */
const TERMINATED = '57P01';

/** A pool has ended when it has said so; the server may yet hear of it after the database is dropped, and end it itself. */
function refuseUnlessDropped(cause: Error & { readonly code?: string }): void {
  if (cause.code !== TERMINATED) throw cause;
}

/** Resolves when no message between services is under way. */
export async function settled({ query }: Pick<TestDatabases, 'query'>): Promise<void> {
  for (;;) {
    const left = await Promise.all(
      SERVICE_NAMES.map((name) =>
        query<{ refused: string | null }>(name, 'select refused from outbox_message limit 1'),
      ),
    );
    const [refused] = left.flat().filter((row) => row.refused !== null);
    if (refused !== undefined) throw new Error(`a message was refused: ${refused.refused}`);
    if (left.every((rows) => rows.length === 0)) return;
    await aMoment();
  }
}
