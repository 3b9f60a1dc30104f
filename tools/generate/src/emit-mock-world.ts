import { SERVICE_NAMES, type ServiceName } from '@brobygger/domain';
import { createDemoRegister, loadDemoWorld } from '@brobygger/demo';
import { provisionDatabases, startEmbeddedPostgres, withConnection } from '@brobygger/embedded-database';
import { createPlatform } from '@brobygger/platform';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captureWorld, MOCK_DAY, MOCK_MOMENT } from './mock-world/capture-world';

const ROOT = join(__dirname, '..', '..', '..');

/** Loads the demo world into a database that passes, and writes down what the mock holds of it. */
async function emit(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'brobygger-mock-'));
  // PostgreSQL runs as a user of its own where this runs as root.
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), durable: false });
  try {
    const named = SERVICE_NAMES.map((name) => ({ name, password: 'passes' }));
    const databases = await provisionDatabases(server.adminUrl, named);
    const platform = await createPlatform({
      databases,
      nationalIdSecret: Buffer.alloc(32, 7),
      populationRegister: createDemoRegister(MOCK_DAY, 'test'),
      clock: () => new Date(MOCK_MOMENT),
      onFailure: (what) => process.stderr.write(`${what}\n`),
    });
    await loadDemoWorld(platform, MOCK_DAY);
    const text = await captureWorld({
      callOf: (name) => platform.callOf(name),
      query: async <Row>(service: ServiceName, sql: string, values: readonly unknown[] = []) =>
        withConnection(databases[service].ownerUrl, async (client) => {
          const { rows } = await client.query(sql, [...values]);
          return rows as Row[];
        }),
      sdlOf: (service) => readFileSync(join(ROOT, 'schema', `${service}.graphql`), 'utf8'),
    });
    writeFileSync(join(ROOT, 'packages', 'mock', 'demo-world.json'), text);
    await platform.stop();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

emit().then(
  () => process.exit(),
  (cause: unknown) => {
    process.stderr.write(
      `${cause instanceof Error ? (cause.stack ?? cause.message) : 'the world cannot be written'}\n`,
    );
    process.exit(1);
  },
);
