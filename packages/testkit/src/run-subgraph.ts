import {
  type Ask,
  connect,
  type Message,
  type Owner,
  type OwnerDeps,
  type Registry,
  type Subgraph,
} from '@brobygger/subgraph-kit';
import { createFakeRegistry } from './fake-registry';
import { createMigratedDatabase } from './migrated-database';
import { ownerConnection } from './owner-connection';

/** A subgraph that runs on a database of its own. */
export interface RunningSubgraph<Services> {
  readonly subgraph: Subgraph;
  readonly services: Services;
  readonly dataSource: OwnerDeps['dataSource'];
  /** The names of the statements that were run, oldest first; the test may empty it. */
  readonly statements: string[];
  /** What other services have been told so far, oldest first. */
  told(): Promise<readonly Pick<Message, 'kind' | 'payload'>[]>;
  /** Runs a statement as the owner of the database, which has the rights that the service has not. */
  asOwner(text: string, values?: readonly unknown[]): Promise<void>;
  stop(): Promise<void>;
}

/** What a test may set; by default the registry denies everything and the clock is the real one. */
export interface RunOptions {
  readonly registry?: Registry;
  readonly clock?: () => Date;
  /** Asks other owners; by default there is nobody to ask. */
  readonly ask?: Ask;
}

/** Runs a subgraph over a fresh database of the test's own; messages to other services are taken and kept. */
export async function runSubgraph<Services extends object>(
  { create, persistence }: Owner<Services>,
  { registry = createFakeRegistry(), clock = () => new Date(), ask }: RunOptions = {},
): Promise<RunningSubgraph<Services>> {
  const database = await createMigratedDatabase('subgraph', persistence);
  const dataSource = await connect(database.appUrl, persistence);
  const owner = ownerConnection(database.ownerUrl);
  const statements: string[] = [];
  const delivered: Message[] = [];
  const { subgraph, services } = create({
    dataSource,
    registry,
    clock,
    ask,
    deliver(_destination, messages) {
      delivered.push(...messages);
      return Promise.resolve([]);
    },
    // Replicas share it, and so do worlds that are to be compared.
    cursorSecret: Buffer.alloc(32, 1),
    onFailure: () => undefined,
    onStatement: (name) => statements.push(name),
  });
  return {
    subgraph,
    services,
    dataSource,
    statements,
    async told() {
      await subgraph.relay.drain();
      return delivered;
    },
    asOwner: owner.query,
    async stop() {
      await Promise.all([subgraph.stop(), owner.end()]);
      await database.drop();
    },
  };
}
