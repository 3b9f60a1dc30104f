import { secretVariablesOf, type SecretFolder } from '@brobygger/commands';
import { gatewayPersistence } from '@brobygger/console-store/persistence';
import { DATABASE_NAMES, fileVariableOf, GATEWAY, REGISTRY, type DatabaseName } from '@brobygger/domain';
import { createPlatform, SERVICE_NAMES, type ServiceName } from '@brobygger/platform';
import { migrate } from '@brobygger/subgraph-kit';
import { join } from 'node:path';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { addressVariables } from '../harness/address-variables';
import { createAsk, type Ask } from '../harness/ask';
import { createNationalIds, type NationalIds } from '../harness/national-ids';
import { PATIENT_MS } from '../harness/patience';
import { createSeed, type Seed } from '../harness/seed';
import { settled } from '../harness/test-databases';
import { startTestIssuer, type TestIssuer } from '../harness/test-issuer';
import { startBalancer, type Balancer } from './balancer';
import { startProvisionedServer, type ProvisionedServer } from './provisioned-server';
import { runHere, runInProcess, startReplica } from './rotating-replica';

/** A topology whose secrets are files, as `npm run keys` writes them, with two of what is restarted under load. */
export interface RotatingTopology {
  readonly secrets: SecretFolder;
  readonly server: ProvisionedServer;
  /** Asks whichever gateway is ready. */
  readonly ask: Ask;
  /** Where whichever gateway is ready is asked. */
  readonly url: string;
  /** Restarts all replicas of the service one after the other, each with the secrets as they stand now. */
  restart(name: DatabaseName): Promise<void>;
  /** How many calls between services were refused so far because of their key. */
  refused(): Promise<number>;
  stop(): Promise<void>;
}

type Variables = Readonly<Record<string, string>>;

/** Several looks of a balancer. */
const drainMs = (inProcesses: boolean): string => (inProcesses ? '1000' : '500');

/**
 * Starts it, and fills its world. `withTwo` are those that are restarted while somebody asks them: in processes of their own, as in
 * operation, or all in this one, which takes a quarter of the time.
 */
export async function startRotatingTopology(
  { withTwo, inProcesses }: { readonly withTwo: readonly DatabaseName[]; readonly inProcesses: boolean },
  fill: (seed: Seed) => Promise<void>,
): Promise<RotatingTopology> {
  const nationalIds = createNationalIds();
  const [server, issuer] = await Promise.all([startProvisionedServer(), startTestIssuer(nationalIds)]);
  await fillWorld(server, nationalIds, fill);

  const balancers = new Map<DatabaseName, Balancer>();
  const ports = new Map<DatabaseName, readonly number[]>();
  for (const name of DATABASE_NAMES) {
    const own = [await freePort(), ...(withTwo.includes(name) ? [await freePort()] : [])];
    ports.set(name, own);
    balancers.set(name, await startBalancer(own));
  }
  const urls = Object.fromEntries(SERVICE_NAMES.map((name) => [name, balancers.get(name)?.url ?? '']));
  const addresses = addressVariables(urls as Record<ServiceName, string>);
  const environmentOf = (name: DatabaseName, port: number): Variables => ({
    ...addresses,
    ...filesOf(name, server.folder),
    ...(name === GATEWAY ? gatewayVariables(issuer) : {}),
    LOG_LEVEL: 'silent',
    // What is refused is counted at `/metrics`.
    NODE_ENV: 'test',
    PORT: String(port),
    DRAIN_MS: drainMs(inProcesses),
  });
  const replicas = await Promise.all(
    [...ports].flatMap(([name, own]) =>
      own.map((port) => {
        const hasAnother = own.length > 1;
        const run = hasAnother && inProcesses ? runInProcess : runHere;
        return startReplica(name, () => environmentOf(name, port), { hasAnother, run });
      }),
    ),
  );
  await Promise.all(replicas.map(({ ready }) => ready));
  for (const balancer of balancers.values()) balancer.look();
  const url = balancers.get(GATEWAY)?.url ?? '';

  return {
    secrets: server.secrets,
    server,
    ask: createAsk(url, issuer),
    url,
    async restart(name) {
      for (const replica of replicas.filter((each) => each.name === name)) await replica.restart();
    },
    refused: async () =>
      (await Promise.all(replicas.map((replica) => replica.refused()))).reduce((sum, n) => sum + n, 0),
    async stop() {
      await Promise.all(replicas.map((replica) => replica.stop()));
      await Promise.all([...balancers.values()].map((balancer) => balancer.stop()));
      await issuer.stop();
      await server.stop();
    },
  };
}

/** Migrates all databases, and fills them as the services would. */
async function fillWorld(
  server: ProvisionedServer,
  nationalIds: NationalIds,
  fill: (seed: Seed) => Promise<void>,
): Promise<void> {
  const databases = Object.fromEntries(
    SERVICE_NAMES.map((name) => [name, { appUrl: server.addressOf(name), ownerUrl: server.ownerAddressOf(name) }]),
  ) as Parameters<typeof createPlatform>[0]['databases'];
  await migrate(server.ownerAddressOf(GATEWAY), gatewayPersistence);
  const platform = await createPlatform({
    databases,
    nationalIdSecret: Buffer.from(server.secrets.read(REGISTRY, 'NATIONAL_ID_SECRET') ?? '', 'base64'),
    clock: () => new Date(),
    onFailure: () => undefined,
  });
  await fill(createSeed(platform, nationalIds));
  await platform.settle();
  await settled(server);
  await platform.stop();
}

/** Where the secrets of a service are. */
const filesOf = (name: DatabaseName, folder: string): Variables =>
  Object.fromEntries(
    secretVariablesOf(name).map((variable) => [fileVariableOf(variable), join(folder, name, variable)]),
  );

/** What a gateway reads beside: it has a console, so that it logs in to its database. */
const gatewayVariables = ({ configurations }: TestIssuer): Variables => ({
  ISSUERS: JSON.stringify(configurations),
  // All of them are in one process, which is held while one of them starts.
  SUBGRAPH_TIMEOUT_MS: String(PATIENT_MS),
  REQUEST_TIMEOUT_MS: String(PATIENT_MS),
  PUBLIC_URL: 'http://localhost:4000',
  CONSOLE_LOGINS: JSON.stringify([
    { name: 'entra', for: 'EMPLOYEES', issuer: configurations[0]?.issuer, clientId: 'console' },
  ]),
  CONSENT_OFFICE: JSON.stringify({ name: 'A', address: 'B', telephone: '999', email: 'office@example.no' }),
});
