import { createTestDatabase, type TestDatabase } from '@brobygger/testkit';
import { Client } from 'pg';
import { SERVICE_NAMES, type ServiceName } from '@brobygger/platform';

/** A fresh database for every service. */
export interface TestDatabases {
  readonly urls: Readonly<Record<ServiceName, TestDatabase>>;
  /** Runs a statement on the database of a service as its owner, past every rule. */
  query<Row>(service: ServiceName, text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  drop(): Promise<void>;
}

/** Makes one empty database for each service. */
export async function createTestDatabases(): Promise<TestDatabases> {
  const made = await Promise.all(SERVICE_NAMES.map(async (name) => [name, await createTestDatabase(name)] as const));
  const urls = Object.fromEntries(made) as Record<ServiceName, TestDatabase>;
  return {
    urls,
    async query<Row>(service: ServiceName, text: string, values: readonly unknown[] = []) {
      const client = new Client({ connectionString: urls[service].ownerUrl });
      await client.connect();
      try {
        return (await client.query(text, [...values])).rows as Row[];
      } finally {
        await client.end();
      }
    },
    async drop() {
      for (const [, database] of made) await database.drop();
    },
  };
}

/** Resolves when no message between services is under way. */
export async function settled({ query }: TestDatabases): Promise<void> {
  for (;;) {
    const left = await Promise.all(SERVICE_NAMES.map((name) => query(name, 'select 1 from outbox_message limit 1')));
    if (left.every((rows) => rows.length === 0)) return;
  }
}
