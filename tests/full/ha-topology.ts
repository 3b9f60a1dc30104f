import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPlatform, SERVICE_NAMES, type ServiceName } from '@brobygger/platform';
import { passwordOf, planForService } from '@brobygger/embedded-database';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import { startNode } from '../faults/node-process';
import { aMoment } from '../harness/a-moment';
import { createAsk, type Ask } from '../harness/ask';
import { createNationalIds } from '../harness/national-ids';
import { createSeed, type Seed } from '../harness/seed';
import { startTestIssuer } from '../harness/test-issuer';
import { descendantsOf } from './descendants';

/** What `deploy/ha/start.mjs` writes of itself. */
interface Plan {
  readonly ports: { readonly postgres: number; readonly pgbouncer: number; readonly statistics: number };
  readonly members: readonly {
    readonly name: string;
    readonly ports: { readonly server: number; readonly rest: number };
  }[];
  readonly services: Readonly<Record<string, { readonly front: number; readonly replicas: readonly number[] }>>;
  readonly pids: Readonly<Record<string, number>>;
  readonly keys: Readonly<Record<string, string>>;
  readonly adminUrl: string;
}

/** A member of PostgreSQL's cluster, as Patroni tells of it. */
interface Member {
  readonly name: string;
  readonly role: string;
  readonly state: string;
}

/** The system with replicas, and what may happen to it. */
export interface HaTopology {
  /** What the guide calls what the command said. */
  readonly said: Readonly<Record<'HA_GATEWAY' | 'HA_TOKENS' | 'HA_FOLDER', string>>;
  readonly ask: Ask;
  /** The replicas of all services, by the names of their processes. */
  readonly replicas: readonly string[];
  /** The member that leads, once one does that is not to be left out. */
  leader(but?: string): Promise<string>;
  /** Ends Patroni and PostgreSQL of a member at once, as when its machine is lost. It is started again after some seconds. */
  kill(member: string): void;
  /** Holds all processes of a member where they are; what it answers lets them go on. */
  freeze(member: string): () => void;
  /** Resolves when the member follows, and another one has all that was acknowledged. */
  isWhole(member: string): Promise<void>;
  /** Tells a replica to stop; resolves when the one that is started in its place is asked again. */
  restart(replica: string): Promise<void>;
  /** The address of a service's database on whichever server leads, under the service's owner. */
  ownerUrl(name: ServiceName): string;
  seed<Result>(fill: (seed: Seed) => Promise<Result>): Promise<Result>;
  stop(): Promise<void>;
}

/** A machine that runs all of it, and who asks, is slow at times: what comes late is no fault here. */
const PATIENT = { SUBGRAPH_TIMEOUT_MS: '30000', REQUEST_TIMEOUT_MS: '60000', DRAIN_MS: '15000' };

/** Starts it by its command, with the issuer of the tests beside that of the demo world. */
export async function startHaTopology(): Promise<HaTopology> {
  const nationalIds = createNationalIds();
  const issuer = await startTestIssuer(nationalIds);
  const folder = makePassingFolder();
  const issuers = join(folder, 'issuers.json');
  writeFileSync(issuers, JSON.stringify(issuer.configurations));
  const port = await freePort();
  const running = startNode(
    'deploy/ha/start.mjs',
    { PATH: '/usr/local/bin:/usr/bin:/bin', TMPDIR: folder, ...PATIENT },
    ['--port', String(port), '--issuers', issuers],
  );
  await running.said('ready: ');
  const words = /ask (\S+)\/graphql with a token of (\S+)\/<persona>; what runs where is in (\S+)\n/.exec(
    running.spoken(),
  );
  const [, HA_GATEWAY = '', HA_TOKENS = '', HA_FOLDER = ''] = words ?? [];
  const file = join(HA_FOLDER, 'topology.json');
  const plan = (): Plan => JSON.parse(readFileSync(file, 'utf8')) as Plan;

  const restOf = (name: string): number => plan().members.find((each) => each.name === name)?.ports.rest ?? 0;
  const clusterBy = async (name: string): Promise<readonly Member[]> => {
    const answer = await fetch(`http://127.0.0.1:${restOf(name)}/cluster`, { signal: AbortSignal.timeout(1000) });
    return answer.ok ? ((await answer.json()) as { members: Member[] }).members : [];
  };
  /** As the first member says that answers in time. */
  async function cluster(): Promise<readonly Member[]> {
    for (const { name } of plan().members) {
      const members = await clusterBy(name).catch(() => []);
      if (members.length > 0) return members;
    }
    return [];
  }
  const leads = async (name: string): Promise<boolean> =>
    fetch(`http://127.0.0.1:${restOf(name)}/primary`, { signal: AbortSignal.timeout(1000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  /** Patroni starts its PostgreSQL so that it outlives Patroni. */
  const processesOf = (member: string): readonly number[] => {
    const server = readFileSync(join(HA_FOLDER, 'engines', member, 'postmaster.pid'), 'utf8');
    return [...descendantsOf(plan().pids[member] ?? 0), ...descendantsOf(Number.parseInt(server, 10))];
  };
  const signal = (pids: readonly number[], name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void => {
    for (const pid of pids) {
      try {
        process.kill(pid, name);
      } catch {
        // It has ended since.
      }
    }
  };
  const urlOf = (name: ServiceName, role: 'ownerRole' | 'runtimeRole'): string => {
    const { keys, ports } = plan();
    const planned = planForService({ name, password: keys['DATABASE_SECRET'] ?? '' });
    return `postgres://${planned[role]}:${passwordOf(planned[role], planned)}@127.0.0.1:${ports.postgres}/${planned.database}`;
  };
  const isUp = async (replica: string): Promise<boolean> => {
    const page = await fetch(`http://127.0.0.1:${plan().ports.statistics}/;csv`).then((answer) => answer.text());
    return new RegExp(`^[a-z-]+,${replica},.*,UP,`, 'm').test(page);
  };

  return {
    said: { HA_GATEWAY, HA_TOKENS, HA_FOLDER },
    ask: createAsk(`http://127.0.0.1:${port}`, issuer),
    replicas: Object.entries(plan().services).flatMap(([name, { replicas }]) =>
      replicas.map((_, n) => `${name}${n + 1}`),
    ),
    async leader(but) {
      for (;;) {
        for (const { name } of plan().members) if (name !== but && (await leads(name))) return name;
        await aMoment();
      }
    },
    kill: (member) => signal(processesOf(member), 'SIGKILL'),
    freeze(member) {
      const held = processesOf(member);
      signal(held, 'SIGSTOP');
      return () => signal([...held].reverse(), 'SIGCONT');
    },
    async isWhole(member) {
      for (;;) {
        const members = await cluster();
        const isBack = members.some(
          ({ name, role, state }) => name === member && role !== 'leader' && state === 'running',
        );
        if (isBack && members.some(({ role }) => role === 'sync_standby')) return;
        await aMoment();
      }
    },
    async restart(replica) {
      const before = plan().pids[replica] ?? 0;
      process.kill(before, 'SIGTERM');
      while (plan().pids[replica] === before || !(await isUp(replica))) await aMoment();
    },
    ownerUrl: (name) => urlOf(name, 'ownerRole'),
    async seed(fill) {
      const databases = Object.fromEntries(
        SERVICE_NAMES.map((name) => [name, { ownerUrl: urlOf(name, 'ownerRole'), appUrl: urlOf(name, 'runtimeRole') }]),
      ) as Parameters<typeof createPlatform>[0]['databases'];
      const platform = await createPlatform({
        databases,
        nationalIdSecret: Buffer.from(plan().keys['NATIONAL_ID_SECRET'] ?? '', 'base64'),
        onFailure: () => undefined,
      });
      try {
        const result = await fill(createSeed(platform, nationalIds));
        await platform.settle();
        return result;
      } finally {
        await platform.stop();
      }
    },
    async stop() {
      await running.end('SIGTERM');
      await issuer.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
