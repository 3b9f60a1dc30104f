import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { createAsk, type Ask } from '../harness/ask';
import { startDistributed, type Distributed } from '../harness/distributed';
import { startNode, type NodeProcess } from './node-process';
import { startOwnPostgres, type OwnPostgres } from './own-postgres';
import { registryEnvironment, serviceEnvironment } from './service-environments';

/** A service in a process of its own, with a PostgreSQL of its own that can be killed, frozen, or find its disk full. */
export interface FaultyService {
  readonly name: 'consent' | 'nav';
  readonly url: string;
  readonly postgres: OwnPostgres;
  readonly process: NodeProcess;
  /** What its `/isready` says, and how long that took. */
  readiness(): Promise<{ readonly status: number; readonly text: string; readonly ms: number }>;
  /** The value of a metric as it is written, with its labels; 0 where there is none yet. */
  metric(name: string): Promise<number>;
  /** Starts it anew after its process has ended. */
  start(): Promise<void>;
}

/** The distributed topology with the registry, NAV and the gateway in processes of their own. */
export interface FaultyTopology {
  readonly topology: Distributed;
  readonly consent: FaultyService;
  readonly nav: FaultyService;
  readonly gateway: { readonly url: string; readonly process: NodeProcess; metric(name: string): Promise<number> };
  readonly ask: Ask;
  stop(): Promise<void>;
}

const SHIFTED = join(__dirname, 'shifted-clock.mjs');
const SPOKEN = { LOG_LEVEL: 'info', NODE_ENV: 'development', DRAIN_MS: '0' };

/** Starts the topology, has it filled, and puts the processes in the place of its own services. */
export async function startFaultyTopology(
  areDisksSmall: boolean,
  fill: (topology: Distributed) => Promise<void>,
): Promise<FaultyTopology> {
  spawnSync(process.execPath, [join(__dirname, '..', '..', 'scripts', 'build.mjs')]);
  const [postgresOfConsent, postgresOfNav] = await Promise.all([
    startOwnPostgres(areDisksSmall),
    startOwnPostgres(areDisksSmall),
  ]);
  const topology = await startDistributed({
    servers: { consent: postgresOfConsent.adminUrl, nav: postgresOfNav.adminUrl },
  });
  await fill(topology);
  const [consent, nav] = await Promise.all([
    startFaulty(topology, 'consent', postgresOfConsent),
    startFaulty(topology, 'nav', postgresOfNav),
  ]);
  const gatewayUrl = `http://127.0.0.1:${await freePort()}`;
  const gateway = startNode('gateway/dist/main.js', {
    ...registryEnvironment(topology),
    ...SPOKEN,
    PORT: new URL(gatewayUrl).port,
    ISSUERS: JSON.stringify(topology.issuer.configurations),
    HOP_PRIVATE_KEY: JSON.stringify(topology.keys.gateway.privateJwk),
  });
  await gateway.said('"ready"');
  return {
    topology,
    consent,
    nav,
    gateway: { url: gatewayUrl, process: gateway, metric: (name) => metricAt(gatewayUrl, name) },
    ask: createAsk(gatewayUrl, topology.issuer),
    async stop() {
      await Promise.all([gateway, consent.process, nav.process].map((each) => each.end('SIGKILL')));
      await topology.stop();
      await Promise.all([postgresOfConsent.stop(), postgresOfNav.stop()]);
    },
  };
}

async function startFaulty(
  topology: Distributed,
  name: 'consent' | 'nav',
  postgres: OwnPostgres,
): Promise<FaultyService> {
  const environment = name === 'consent' ? registryEnvironment(topology) : serviceEnvironment(topology, name);
  const start = async (): Promise<NodeProcess> => {
    const node = startNode(`subgraphs/${name}/dist/main.js`, {
      ...environment,
      ...SPOKEN,
      NODE_OPTIONS: `--import ${SHIFTED}`,
    });
    await node.said('"ready"');
    return node;
  };
  await topology.stopService(name);
  let running = await start();
  const url = topology.urls[name];
  return {
    name,
    url,
    postgres,
    get process() {
      return running;
    },
    async readiness() {
      const began = performance.now();
      const response = await fetch(`${url}/isready`);
      return { status: response.status, text: await response.text(), ms: performance.now() - began };
    },
    metric: (metric) => metricAt(url, metric),
    async start() {
      running = await start();
    },
  };
}

async function metricAt(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return line === undefined ? 0 : Number(line.slice(name.length + 1));
}
