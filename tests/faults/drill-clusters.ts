import { runConsent } from '@brobygger/consent';
import { REGISTRY, type ServiceName } from '@brobygger/domain';
import type { EmbeddedPostgres } from '@brobygger/embedded-database';
import { OWNERS, SERVICE_NAMES } from '@brobygger/platform';
import { ConsentEnvironment, ownerEnvironmentOf, runOwner, type RunningService } from '@brobygger/subgraph-kit';
import { startDistributed, type Distributed } from '../harness/distributed';
import { startArchivingPostgres, type ArchivingPostgres } from '../log/archiving-postgres';
import { registryEnvironment, serviceEnvironment } from './service-environments';

/** A topology whose databases lie in several clusters, each with an archive of its own. */
export interface DrillClusters {
  readonly topology: Distributed;
  /** The superuser's address of the cluster of each service. */
  readonly addresses: ReadonlyMap<ServiceName, string>;
  /** Copies the base of each cluster, at once. */
  backUp(): Promise<void>;
  /** Resolves when what the clusters of these services have committed is in their archives. */
  archived(services: readonly ServiceName[]): Promise<void>;
  /** All disks are gone at once, what was written ahead too; then the services, which find nothing there any more, are stopped. */
  loseEverything(): Promise<void>;
  /** Brings each cluster back from base and archive, up to the point or as far as its archive goes, and starts the services on them. */
  restore(to?: string): Promise<void>;
  /** Stops services and clusters, as before another restore. */
  halt(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one cluster for each of the groups of services. */
export async function startDrillClusters(groups: readonly (readonly ServiceName[])[]): Promise<DrillClusters> {
  const clusters = new Map<ArchivingPostgres, readonly ServiceName[]>();
  for (const group of groups) clusters.set(await startArchivingPostgres(), group);
  const addresses = new Map(
    [...clusters].flatMap(([{ adminUrl }, group]) => group.map((name) => [name, adminUrl] as const)),
  );
  const topology = await startDistributed({ servers: Object.fromEntries(addresses) });
  let running: readonly RunningService[] = [];
  let restored: readonly EmbeddedPostgres[] = [];

  const ofEach = async (work: (cluster: ArchivingPostgres) => Promise<unknown>): Promise<void> =>
    void (await Promise.all([...clusters.keys()].map(work)));
  async function halt(): Promise<void> {
    await Promise.all(running.map((service) => service.stop()));
    await Promise.all(restored.map((server) => server.stop()));
    [running, restored] = [[], []];
  }

  return {
    topology,
    addresses,
    backUp: () => ofEach((cluster) => cluster.backUp(() => Promise.resolve())),
    async archived(services) {
      const asked = [...clusters].filter(([, group]) => group.some((name) => services.includes(name)));
      await Promise.all(asked.map(([cluster]) => cluster.archived()));
    },
    async loseEverything() {
      await ofEach((cluster) => cluster.loseDisk());
      await Promise.all(SERVICE_NAMES.map((name) => topology.stopService(name)));
    },
    async restore(to) {
      const from = { isWholeWalLeft: false, ...(to === undefined ? {} : { to }) };
      restored = await Promise.all([...clusters.keys()].map((cluster) => cluster.recover(from)));
      running = await Promise.all(SERVICE_NAMES.map((name) => startService(topology, name)));
      await Promise.all(running.map(({ ready }) => ready));
    },
    halt,
    async stop() {
      await halt();
      await topology.stop();
      await ofEach((cluster) => cluster.stop());
    },
  };
}

const startService = (topology: Distributed, name: ServiceName): Promise<RunningService> =>
  name === REGISTRY
    ? runConsent(ConsentEnvironment.parse(registryEnvironment(topology)))
    : runOwner(OWNERS[name], ownerEnvironmentOf(name).parse(serviceEnvironment(topology, name)));
