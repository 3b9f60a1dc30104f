import { rotateConsole, rotateDatabases, ROTATION_STEPS } from '@brobygger/commands';
import { openConsoleStore, type ConsoleStore, type SealingSecrets } from '@brobygger/console-store';
import { gatewayPersistence } from '@brobygger/console-store/persistence';
import { GATEWAY, SERVICE_NAMES, type DatabaseName } from '@brobygger/domain';
import { connect, migrate } from '@brobygger/subgraph-kit';
import { startProvisionedServer, type ProvisionedServer } from './provisioned-server';
import { startTraffic } from './traffic';

/** Two gateways' stores, each with the secrets that stood in the files when it was started last. */
const REPLICAS = 2;
const TIMES = { idleSeconds: 1800, longestSeconds: 3600 };

let server: ProvisionedServer;
let stores: ConsoleStore[] = [];
/** The address by which each service logs in since it was restarted last. */
const addresses = new Map<DatabaseName, string>();

const open = (): Promise<ConsoleStore> => {
  const read = (server.secrets.read(GATEWAY, 'CONSOLE_SECRET') ?? '')
    .split(',')
    .map((text) => Buffer.from(text, 'base64'));
  return openConsoleStore({
    databaseUrl: server.addressOf(GATEWAY),
    secrets: read as unknown as SealingSecrets,
    times: TIMES,
  });
};

/** One after the other: who is gone is asked nothing more. */
async function restartAll(): Promise<void> {
  for (let n = 0; n < REPLICAS; n += 1) {
    const [before, next] = [stores[n], await open()];
    stores[n] = next;
    await Promise.all(reading);
    await before?.close();
  }
  for (const name of SERVICE_NAMES) addresses.set(name, server.addressOf(name));
}
const reading = new Set<Promise<unknown>>();

beforeAll(async () => {
  server = await startProvisionedServer();
  await migrate(server.ownerAddressOf(GATEWAY), gatewayPersistence);
  stores = [await open(), await open()];
  for (const name of SERVICE_NAMES) addresses.set(name, server.addressOf(name));
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await server?.stop();
});

/** What is wrong with a connection that a service makes anew, by the address that it has; nothing where it is let in. */
async function logsIn(name: DatabaseName): Promise<string> {
  try {
    const connected = await connect(addresses.get(name) ?? '', { entities: [], migrations: [] }, 1);
    await connected.query('select 1');
    await connected.destroy();
    return '';
  } catch (cause) {
    return `${name}: ${(cause as Error).message}`;
  }
}

/** What is wrong with a session that is read at one of the gateways, and written anew there. */
async function staysIn(id: string, n: number): Promise<string> {
  const { sessions } = stores[n % REPLICAS] as ConsoleStore;
  try {
    const kept = await sessions.read(id);
    if (kept === null) return 'nobody is logged in any more';
    await sessions.write(id, kept.content, kept.version);
    return '';
  } catch (cause) {
    return (cause as Error).message;
  }
}

test('the secret of the console and the passwords of the databases go over to others, and nobody is turned away', async () => {
  const { id } = (await stores[0]?.sessions.begin({ who: 'somebody' })) ?? { id: '' };
  const before = server.addressOf('nav');
  const read = (n: number): Promise<string> => {
    const under =
      n % 2 === 0 ? staysIn(id, n / 2) : logsIn(SERVICE_NAMES[((n - 1) / 2) % SERVICE_NAMES.length] ?? 'nav');
    const known = under.finally(() => reading.delete(known));
    reading.add(known);
    return known;
  };
  const traffic = startTraffic(3, read);
  try {
    for (const step of ROTATION_STEPS) {
      rotateConsole(step, server.secrets);
      const { provisions } = rotateDatabases(step, server.secrets);
      if (provisions) await server.provision();
      await traffic.finishes(SERVICE_NAMES.length * 4, () => true);
      await restartAll();
      await traffic.finishes(SERVICE_NAMES.length * 4, () => true);
    }
  } finally {
    const faults = (await traffic.stop()).filter((fault) => fault !== '');
    expect(faults).toEqual([]);
  }
  // Who has the old ones is nobody any more.
  addresses.set('nav', before);
  expect(await logsIn('nav')).toMatch(/not permitted to log in|authentication failed/);
});
