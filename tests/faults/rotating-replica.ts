import { runConsent } from '@brobygger/consent';
import { GATEWAY, parseEnvironment, REGISTRY, type DatabaseName } from '@brobygger/domain';
import { GatewayEnvironment, runGateway } from '@brobygger/gateway';
import { OWNERS } from '@brobygger/platform';
import { ConsentEnvironment, ownerEnvironmentOf, runOwner } from '@brobygger/subgraph-kit';
import { aMoment } from '../harness/a-moment';
import { PATIENT_MS } from '../harness/patience';
import { startNode, type NodeProcess } from './node-process';

/** One of those that answer for a service; it is restarted with its environment as it stands then. */
export interface Replica {
  readonly name: DatabaseName;
  readonly ready: Promise<void>;
  /** How many calls it has refused because of their key, before it was restarted too. */
  refused(): Promise<number>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

type Variables = Readonly<Record<string, string>>;

/** What listens, from its environment alone. */
interface Running {
  /** Where it says what it has refused; the gateway is asked by no service. */
  readonly url: string | null;
  readonly ready: Promise<void>;
  /** Resolves when it has heard from all: who begins together with them may be ready before, and withholds meanwhile. */
  hears?(): Promise<void>;
  leave?(): Promise<void>;
  stop(): Promise<unknown>;
}

type Run = (name: DatabaseName, variables: Variables) => Promise<Running>;

/** Starts a replica, of which nobody asks anything while it restarts unless it has another. */
export async function startReplica(
  name: DatabaseName,
  environment: () => Variables,
  { hasAnother, run }: { readonly hasAnother: boolean; readonly run: Run },
): Promise<Replica> {
  let running = await run(name, environment());
  let before = 0;
  const refused = async (): Promise<number> => before + (running.url === null ? 0 : await refusedAt(running.url));
  return {
    name,
    ready: running.ready.then(() => running.hears?.()),
    refused,
    async restart() {
      if (hasAnother) await running.leave?.();
      before = await refused();
      await running.stop();
      running = await run(name, environment());
      await running.ready;
    },
    stop: async () => void (await running.stop()),
  };
}

/** In a process of its own, as in operation: told to stop, it leaves by itself. */
export const runInProcess: Run = (name, variables) => {
  const folder = name === GATEWAY ? 'gateway' : `subgraphs/${name}`;
  // At `info` it says what it has heard.
  const node = startNode(`${folder}/dist/main.js`, { ...variables, LOG_LEVEL: 'info' });
  const url = `http://127.0.0.1:${variables['PORT']}`;
  return Promise.resolve({
    url: name === GATEWAY ? null : url,
    ready: untilReady(url, node),
    ...(name === REGISTRY ? { hears: () => node.said('has heard from every owner') } : {}),
    async stop() {
      const { code, stderr } = await node.end('SIGTERM');
      if (code !== 0) throw new Error(`${name} did not stop as it was told to: ${stderr}`);
    },
  });
};

/** Resolves when it says so itself: that it listens is not enough, for it may have to hear from others first. */
async function untilReady(url: string, { ended }: NodeProcess): Promise<void> {
  const isReady = (): Promise<boolean> =>
    fetch(`${url}/isready`).then(
      ({ ok }) => ok,
      () => false,
    );
  const end = ended.then(({ stderr }) => `it ended: ${stderr}`);
  const told = async (): Promise<string> => ((await isReady()) ? 'ready' : aMoment().then(() => ''));
  let last = '';
  while (last === '') last = await Promise.race([end, told()]);
  if (last !== 'ready') throw new Error(last);
}

/** In this process; it resolves when it listens: what each hears from the others comes once all do. */
export const runHere: Run = async (name, variables) => {
  if (name === GATEWAY) {
    const gateway = await runGateway(parseEnvironment(GatewayEnvironment, variables));
    return { url: null, leave: () => gateway.leave(), stop: () => gateway.stop(), ready: Promise.resolve() };
  }
  if (name === REGISTRY) return runConsent(parseEnvironment(ConsentEnvironment, variables));
  return runOwner(OWNERS[name], parseEnvironment(ownerEnvironmentOf(name), variables), {
    patience: { registryMs: PATIENT_MS, answerMs: PATIENT_MS },
  });
};

const OF_THE_KEY = /^brobygger_refused_hops_total\{reason="(?:UNKNOWN_KEY|WRONG_SIGNATURE)"\} (\d+)$/gm;

async function refusedAt(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return [...text.matchAll(OF_THE_KEY)].reduce((sum, [, count]) => sum + Number(count), 0);
}
