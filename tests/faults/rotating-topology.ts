import {
  makeSecretsFile,
  openSecretFolder,
  secretVariablesOf,
  writeSecretFiles,
  type SecretFolder,
} from '@brobygger/commands';
import { runConsent } from '@brobygger/consent';
import { fileVariableOf, GATEWAY, parseEnvironment, REGISTRY, type DatabaseName } from '@brobygger/domain';
import { GatewayEnvironment, runGateway } from '@brobygger/gateway';
import { createPlatform, OWNERS, SERVICE_NAMES, type ServiceName } from '@brobygger/platform';
import { ConsentEnvironment, ownerEnvironmentOf, runOwner } from '@brobygger/subgraph-kit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { addressVariables } from '../harness/address-variables';
import { createAsk, type Ask } from '../harness/ask';
import { createNationalIds } from '../harness/national-ids';
import { PATIENT_MS } from '../harness/patience';
import { createSeed, type Seed } from '../harness/seed';
import { createTestDatabases, settled } from '../harness/test-databases';
import { startTestIssuer } from '../harness/test-issuer';
import { startBalancer, type Balancer } from './balancer';

/** A topology whose secrets are files, as `npm run keys` writes them, with two of what is restarted under load. */
export interface RotatingTopology {
  readonly secrets: SecretFolder;
  /** Asks whichever gateway is ready. */
  readonly ask: Ask;
  /** Restarts all replicas of the service one after the other, each with the secrets as they stand now. */
  restart(name: DatabaseName): Promise<void>;
  stop(): Promise<void>;
}

interface Replica {
  readonly name: DatabaseName;
  readonly ready: Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const NATIONAL_ID_SECRET = Buffer.alloc(32, 1);
/** Several looks of a balancer. */
const DRAIN_MS = '1000';

/** Starts it, and fills its world. `withTwo` are those that are restarted while somebody asks them. */
export async function startRotatingTopology(
  withTwo: readonly DatabaseName[],
  fill: (seed: Seed) => Promise<void>,
): Promise<RotatingTopology> {
  const place = mkdtempSync(join(tmpdir(), 'rotating-'));
  const folder = join(place, 'secrets');
  writeSecretFiles(await makeSecretsFile(), { folder, server: 'db.example.no' });
  const secrets = openSecretFolder(folder);
  secrets.write(REGISTRY, 'NATIONAL_ID_SECRET', NATIONAL_ID_SECRET.toString('base64'));
  const nationalIds = createNationalIds();
  const [databases, issuer] = await Promise.all([createTestDatabases(), startTestIssuer(nationalIds)]);
  const platform = await createPlatform({
    databases: databases.urls,
    pooler: databases.pooler,
    nationalIdSecret: NATIONAL_ID_SECRET,
    clock: () => new Date(),
    onFailure: () => undefined,
  });
  await fill(createSeed(platform, nationalIds));
  await platform.settle();
  await settled(databases);
  await platform.stop();

  const balancers = new Map<DatabaseName, Balancer>();
  const ports = new Map<DatabaseName, readonly number[]>();
  for (const name of [...SERVICE_NAMES, GATEWAY] as const) {
    const own = [await freePort(), ...(withTwo.includes(name) ? [await freePort()] : [])];
    ports.set(name, own);
    balancers.set(name, await startBalancer(own));
  }
  const urls = Object.fromEntries(SERVICE_NAMES.map((name) => [name, balancers.get(name)?.url ?? '']));
  const environmentOf = (name: DatabaseName, port: number): Readonly<Record<string, string>> => ({
    ...addressVariables(urls as Record<ServiceName, string>),
    ...Object.fromEntries(
      secretVariablesOf(name)
        .filter((variable) => variable !== 'DATABASE_URL')
        .map((variable) => [fileVariableOf(variable), join(folder, name, variable)]),
    ),
    ...(name === GATEWAY
      ? {
          ISSUERS: JSON.stringify(issuer.configurations),
          // All of them are in one process, which is held while one of them starts.
          SUBGRAPH_TIMEOUT_MS: String(PATIENT_MS),
          REQUEST_TIMEOUT_MS: String(PATIENT_MS),
        }
      : {
          DATABASE_URL: databases.urls[name].appUrl,
          DATABASE_POOLER: databases.pooler,
          DIRECT_DATABASE_URL: databases.directUrl(name),
        }),
    LOG_LEVEL: 'silent',
    PORT: String(port),
    DRAIN_MS,
  });
  const replicas = await Promise.all(
    [...ports].flatMap(([name, own]) =>
      own.map((port) => startReplica(name, own.length > 1, () => environmentOf(name, port))),
    ),
  );
  await Promise.all(replicas.map(({ ready }) => ready));
  for (const balancer of balancers.values()) balancer.look();

  return {
    secrets,
    ask: createAsk(balancers.get(GATEWAY)?.url ?? '', issuer),
    async restart(name) {
      for (const replica of replicas.filter((each) => each.name === name)) await replica.restart();
    },
    async stop() {
      await Promise.all(replicas.map((replica) => replica.stop()));
      await Promise.all([...balancers.values()].map((balancer) => balancer.stop()));
      await issuer.stop();
      await databases.drop();
      rmSync(place, { recursive: true });
    },
  };
}

async function startReplica(
  name: DatabaseName,
  hasAnother: boolean,
  environment: () => Readonly<Record<string, string>>,
): Promise<Replica> {
  let running = await run(name, environment());
  return {
    name,
    ready: running.ready,
    async restart() {
      // Of one that is alone nobody asks anything.
      if (hasAnother) await running.leave?.();
      await running.stop();
      running = await run(name, environment());
      await running.ready;
    },
    stop: () => running.stop(),
  };
}

/** Starts it, and resolves when it listens: what each hears from the others comes once all do. */
async function run(name: DatabaseName, variables: Readonly<Record<string, string>>) {
  if (name === GATEWAY) {
    const gateway = await runGateway(parseEnvironment(GatewayEnvironment, variables));
    return { leave: () => gateway.leave(), stop: () => gateway.stop(), ready: Promise.resolve() };
  }
  if (name === REGISTRY) return runConsent(parseEnvironment(ConsentEnvironment, variables));
  return runOwner(OWNERS[name], parseEnvironment(ownerEnvironmentOf(name), variables), {
    patience: { registryMs: PATIENT_MS, answerMs: PATIENT_MS },
  });
}
