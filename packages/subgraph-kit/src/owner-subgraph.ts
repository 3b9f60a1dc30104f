import type { Agency } from '@brobygger/domain';
import type { DataSource } from 'typeorm';
import { createOwnService } from './disclosure/own-service';
import type { Registry } from './disclosure/registry';
import type { Deliver } from './messaging/message';
import { createReceiveNotices } from './messaging/receive-notices';
import { startRelay } from './messaging/relay';
import type { Persistence } from './persistence/connect';
import { OwnerTables1700000000000 } from './persistence/owner-tables.migration';
import { createQuery, type Query } from './persistence/query';
import { ServiceRelation } from './persistence/service-relation.entity';
import type { Answers, Ask } from './questions/question';
import { createRecorder, type Recorder } from './recording/recorder';
import { createSubgraphSchema, type SubgraphSchemaDeps } from './schema/build-subgraph-schema';
import { createSubgraph, type Subgraph } from './subgraph';

/** What an owner's subgraph needs from where it runs. */
export interface OwnerDeps {
  readonly dataSource: DataSource;
  readonly registry: Registry;
  readonly deliver: Deliver;
  /** Asks other owners; absent where there is nobody to ask. */
  readonly ask?: Ask | undefined;
  readonly clock: () => Date;
  readonly onStatement?: ((name: string) => void) | undefined;
  readonly onFailure: (what: 'registry' | 'relay', cause: unknown) => void;
}

/** What an owner's database holds: its own records, and what every owner has. */
export const ownerPersistence = (own: Persistence): Persistence => ({
  entities: [ServiceRelation, ...own.entities],
  migrations: [OwnerTables1700000000000, ...own.migrations],
});

/** What an agency's resolvers and services are made with. */
export interface OwnerParts {
  readonly query: Query;
  readonly recorder: Recorder;
}

/** What an agency's subgraph is made from. */
export interface Assembled<Services> {
  readonly resolvers: readonly object[];
  readonly services: Services;
  /** The questions of other services that it answers, where it does. */
  readonly answers?: Answers;
}

/** Makes the subgraph of an agency from its resolvers. */
export function createOwnerSubgraph<Services>(
  deps: OwnerDeps,
  {
    agency,
    name,
    orphanedTypes,
    assemble,
  }: {
    readonly agency: Agency;
    readonly name: string;
    readonly orphanedTypes: SubgraphSchemaDeps['orphanedTypes'];
    readonly assemble: (parts: OwnerParts) => Assembled<Services>;
  },
): { readonly subgraph: Subgraph; readonly services: Services } {
  const query = createQuery(deps.dataSource, deps.onStatement);
  const relay = startRelay({ ...deps, onFailure: (cause) => deps.onFailure('relay', cause) });
  const { resolvers, services, answers } = assemble({ query, recorder: createRecorder({ ...deps, relay }) });
  const subgraph = createSubgraph({
    ...deps,
    name,
    owner: agency,
    built: createSubgraphSchema({ owner: agency, resolvers, orphanedTypes }),
    query,
    ownService: createOwnService({ agency, query }),
    receive: createReceiveNotices(deps.dataSource),
    answers,
    relay,
    onRegistryFailure: (cause) => deps.onFailure('registry', cause),
  });
  return { subgraph, services };
}
