import { createConsent, createNationalIdVault, type ConsentRegistry } from '@brobygger/consent';
import type { DatabaseUrls } from '@brobygger/embedded-database';
import { connect, migrate, migrateDown, type OwnerDeps, type Subgraph } from '@brobygger/subgraph-kit';
import type { CallSubgraph } from '@brobygger/gateway';
import { OWNERS, PERSISTENCE, SERVICE_NAMES, type ServiceName } from './services';

/** What all services together need. */
export interface PlatformDeps {
  readonly databases: Readonly<Record<ServiceName, DatabaseUrls>>;
  readonly nationalIdSecret: Buffer;
  readonly clock: () => Date;
  /** Told of each hot statement, with the service in front. */
  readonly onStatement?: (name: string) => void;
  readonly onFailure: (what: string, cause: unknown) => void;
}

type OwnerServices = {
  readonly [Name in keyof typeof OWNERS]: ReturnType<(typeof OWNERS)[Name]['create']>['services'];
};

/** All services in one process, each on its own database. */
export interface Platform {
  readonly consent: ConsentRegistry;
  readonly services: OwnerServices & { readonly consent: ConsentRegistry['services'] };
  callOf(subgraph: string): CallSubgraph;
  isReady(): Promise<boolean>;
  /** Resolves when every message between services has arrived. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** Takes every table of every service away. The next migration makes them anew. */
export async function emptyDatabases(databases: PlatformDeps['databases']): Promise<void> {
  for (const name of SERVICE_NAMES) await migrateDown(databases[name].ownerUrl, PERSISTENCE[name]);
}

/** Migrates, connects and joins the five subgraphs in one process. */
export async function createPlatform(deps: PlatformDeps): Promise<Platform> {
  await Promise.all(SERVICE_NAMES.map((name) => migrate(deps.databases[name].ownerUrl, PERSISTENCE[name])));
  const open = async (name: ServiceName): Promise<OwnerDeps['dataSource']> =>
    connect(deps.databases[name].appUrl, PERSISTENCE[name]);
  const subgraphs = new Map<string, Subgraph>();
  const common = (name: ServiceName): Pick<OwnerDeps, 'clock' | 'deliver' | 'onFailure' | 'onStatement'> => ({
    clock: deps.clock,
    deliver: (destination, messages) => subgraphOf(destination).receive(messages),
    onFailure: (what, cause) => deps.onFailure(`${name} ${what}`, cause),
    onStatement: deps.onStatement === undefined ? undefined : (statement) => deps.onStatement?.(`${name} ${statement}`),
  });

  const consent = createConsent({
    ...common('consent'),
    dataSource: await open('consent'),
    vault: createNationalIdVault(deps.nationalIdSecret),
  });
  const owner = async (name: keyof typeof OWNERS): Promise<OwnerDeps> => ({
    ...common(name),
    dataSource: await open(name),
    registry: consent.registry,
    ask: (service, question, body) => subgraphOf(service).answer(question, name, body),
  });
  const childWelfare = OWNERS['child-welfare'].create(await owner('child-welfare'));
  const nav = OWNERS.nav.create(await owner('nav'));
  const outreach = OWNERS.outreach.create(await owner('outreach'));
  const housing = OWNERS.housing.create(await owner('housing'));
  for (const { subgraph } of [consent, childWelfare, nav, outreach, housing]) subgraphs.set(subgraph.name, subgraph);

  function subgraphOf(name: string): Subgraph {
    const found = subgraphs.get(name);
    if (found === undefined) throw new TypeError(`there is no subgraph \`${name}\``);
    return found;
  }

  return {
    consent,
    services: {
      consent: consent.services,
      'child-welfare': childWelfare.services,
      nav: nav.services,
      outreach: outreach.services,
      housing: housing.services,
    },
    callOf(name) {
      const subgraph = subgraphOf(name);
      return (hop, operation) => subgraph.execute(hop, operation);
    },
    isReady: async () =>
      (await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.isReady()))).every(Boolean),
    settle: async () => {
      for (const subgraph of subgraphs.values()) await subgraph.relay.drain();
    },
    stop: async () => {
      await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.stop()));
    },
  };
}
