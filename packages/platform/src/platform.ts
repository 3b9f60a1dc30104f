import type { ChildWelfareServices } from '@brobygger/child-welfare';
import { createConsent, createNationalIdVault, type ConsentDeps, type ConsentRegistry } from '@brobygger/consent';
import { OWNER_NAMES, REGISTRY, type DatabasePooler, type OwnerName } from '@brobygger/domain';
import type { DatabaseUrls } from '@brobygger/embedded-database';
import type { CallSubgraph } from '@brobygger/gateway';
import type { HousingServices } from '@brobygger/housing';
import type { NavServices } from '@brobygger/nav';
import type { OutreachServices } from '@brobygger/outreach';
import {
  connect,
  connectErased,
  migrate,
  migrateDown,
  startDatabaseClock,
  type ConnectOptions,
  type OwnerDeps,
  type Subgraph,
  type WorkMetrics,
} from '@brobygger/subgraph-kit';
import { join } from 'node:path';
import { OWNERS, PERSISTENCE, SERVICE_NAMES, type ServiceName } from './services';

/** What all services together need. */
export interface PlatformDeps {
  readonly databases: Readonly<Record<ServiceName, DatabaseUrls>>;
  /** Where the files of erasures are, `<service>.jsonl`: a database in which any of it stands again is refused. */
  readonly erasuresFolder?: string | undefined;
  /** What stands before the databases under their runtime roles; nothing, where it is not said. */
  readonly pooler?: DatabasePooler;
  readonly nationalIdSecret: Buffer;
  /** Where people are looked up whom nobody knows here; whoever made it closes it. */
  readonly populationRegister?: ConsentDeps['populationRegister'];
  /** What the registry seals its log with; without it nothing is sealed. */
  readonly log?: ConsentDeps['log'];
  /** The time; that of the registry's database, unless another is given. */
  readonly clock?: () => Date;
  /** Told of each hot statement, with the service in front. */
  readonly onStatement?: (name: string) => void;
  readonly onFailure: (what: string, cause: unknown) => void;
  /** Told of each cause by which fields of an answer failed. */
  readonly onFault?: OwnerDeps['onFault'];
  /** Told of each question that the registry could not decide in time, and why. */
  readonly onUndecided?: ConsentDeps['onUndecided'];
  /** Measures what all of them do, together. */
  readonly work?: WorkMetrics | undefined;
  /** From when on a statement is slow, and who is told. */
  readonly slow?: ConnectOptions['slow'];
}

/** The services of the agencies of the demo world, by name. Those of any other agency are had from its own package. */
export interface PlatformServices extends Readonly<Record<OwnerName, object>> {
  readonly 'child-welfare': ChildWelfareServices;
  readonly nav: NavServices;
  readonly outreach: OutreachServices;
  readonly housing: HousingServices;
  readonly consent: ConsentRegistry['services'];
}

/** All services in one process, each on its own database. */
export interface Platform {
  readonly consent: ConsentRegistry;
  readonly services: PlatformServices;
  callOf(subgraph: string): CallSubgraph;
  /** What is wrong with the database of a service, as a code, or `null` where nothing is with any. */
  whatIsWrong(): Promise<string | null>;
  /** Resolves when every message between services has arrived. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** Takes every table of every service away. The next migration makes them anew. */
export async function emptyDatabases(databases: PlatformDeps['databases']): Promise<void> {
  for (const name of SERVICE_NAMES) await migrateDown(databases[name].ownerUrl, PERSISTENCE[name]);
}

/** Migrates, connects and joins the subgraphs of the directory in one process. */
export async function createPlatform(deps: PlatformDeps): Promise<Platform> {
  await Promise.all(SERVICE_NAMES.map((name) => migrate(deps.databases[name].ownerUrl, PERSISTENCE[name])));
  const open = async (name: ServiceName): Promise<OwnerDeps['dataSource']> => {
    const to = [
      deps.databases[name].appUrl,
      PERSISTENCE[name],
      undefined,
      { pooler: deps.pooler, slow: deps.slow },
    ] as const;
    const dataSource =
      deps.erasuresFolder === undefined
        ? await connect(...to)
        : await connectErased(join(deps.erasuresFolder, `${name}.jsonl`), name, ...to);
    deps.work?.pool(dataSource);
    return dataSource;
  };
  const registrySource = await open(REGISTRY);
  const databaseClock = await startDatabaseClock({
    dataSource: registrySource,
    onFailure: (cause) => deps.onFailure('database clock', cause),
  });
  const { clock = databaseClock.now } = deps;
  const subgraphs = new Map<string, Subgraph>();
  const common = (
    name: ServiceName,
  ): Pick<
    OwnerDeps,
    'ask' | 'clock' | 'cursorSecret' | 'deliver' | 'measure' | 'onFailure' | 'onFault' | 'onStatement'
  > => ({
    clock,
    cursorSecret: Buffer.concat([deps.nationalIdSecret, Buffer.from(name)]),
    deliver: (destination, messages) => subgraphOf(destination).receive(name, messages),
    ask: (service, question, body) => subgraphOf(service).answer(question, name, body),
    onFault: deps.onFault,
    measure: deps.work,
    onFailure: (what, cause) => deps.onFailure(`${name} ${what}`, cause),
    onStatement: deps.onStatement === undefined ? undefined : (statement) => deps.onStatement?.(`${name} ${statement}`),
  });

  const consent = createConsent({
    ...common(REGISTRY),
    dataSource: registrySource,
    vault: createNationalIdVault(deps.nationalIdSecret),
    populationRegister: deps.populationRegister,
    onRegisterAway: (cause) => deps.onFailure('population register', cause),
    log: deps.log,
    onUndecided: deps.onUndecided,
  });
  subgraphs.set(REGISTRY, consent.subgraph);
  const services: Record<string, object> = { [REGISTRY]: consent.services };
  for (const name of OWNER_NAMES) {
    const made = OWNERS[name].create({
      ...common(name),
      dataSource: await open(name),
      registry: consent.registry,
    });
    subgraphs.set(name, made.subgraph);
    services[name] = made.services;
  }

  function subgraphOf(name: string): Subgraph {
    const found = subgraphs.get(name);
    if (found === undefined) throw new TypeError(`there is no subgraph \`${name}\``);
    return found;
  }

  // The registry first: what an owner alone knows of, the others are told by it.
  await consent.subgraph.synchronise();
  for (const name of OWNER_NAMES) await subgraphOf(name).synchronise();

  return {
    consent,
    services: services as unknown as PlatformServices,
    callOf(name) {
      const subgraph = subgraphOf(name);
      return (hop, operation) => subgraph.execute(hop, operation);
    },
    whatIsWrong: async () =>
      (await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.whatIsWrong()))).find(
        (wrong) => wrong !== null,
      ) ?? null,
    settle: async () => {
      await Promise.all([...subgraphs.values()].map(({ releases }) => releases.tell()));
      for (const subgraph of subgraphs.values()) await subgraph.relay.drain();
      await consent.groundChecks.settled();
    },
    stop: async () => {
      databaseClock.stop();
      await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.stop()));
    },
  };
}
