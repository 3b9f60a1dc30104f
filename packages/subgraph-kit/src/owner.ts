import { SERVICES, type Agency, type OwnerName } from '@brobygger/domain';
import type { MigrationInterface } from 'typeorm';
import { createOwnService } from './disclosure/own-service';
import { createReceiveNotices } from './messaging/receive-notices';
import { startRelay } from './messaging/relay';
import { assemble, persistenceOf, type Noun, type ServicesOf } from './noun';
import type { OwnerDeps, OwnerParts } from './owner-parts';
import type { Persistence } from './persistence/connect';
import { KIT_TABLES } from './persistence/kit-tables';
import { OwnerTables1700000000000 } from './persistence/owner-tables.migration';
import { createQuery } from './persistence/query';
import { createSubgraphSchema } from './schema/build-subgraph-schema';
import { createEndServiceIfDone } from './service-relation/end-service';
import { ServiceRelation } from './service-relation/service-relation.entity';
import { createSubgraph, type Subgraph } from './subgraph';
import { createRecorder } from './writing/recorder';

/** An owner's subgraph before it runs: a list of nouns. */
export interface Owner<Services extends object = object> {
  readonly name: OwnerName;
  readonly nouns: readonly Noun[];
  /** What its database holds: its nouns, and what every owner has. */
  readonly persistence: Persistence;
  /** Makes the subgraph where it runs. */
  create(deps: OwnerDeps): { readonly subgraph: Subgraph; readonly services: Services };
}

/** What an owner is defined by. */
export interface OwnerDefinition<Nouns extends readonly Noun[]> {
  /** Its name in the directory of services, which knows its agency. */
  readonly name: OwnerName;
  readonly nouns: Nouns;
  /** Migrations from before each noun had its own, which touch the tables of several. */
  readonly history?: readonly (new () => MigrationInterface)[];
  /** What all its nouns share beside the parts that every owner has. */
  readonly prepare?: (parts: OwnerParts) => OwnerParts;
}

/** Defines the subgraph of an owner from its nouns. */
export function defineOwner<const Nouns extends readonly Noun[]>(
  definition: OwnerDefinition<Nouns>,
): Owner<ServicesOf<Nouns>> {
  const { name, nouns, history = [], prepare = (parts) => parts } = definition;
  const agency: Agency = SERVICES[name].agency;
  const own = persistenceOf(nouns);
  return {
    name,
    nouns,
    persistence: {
      entities: [ServiceRelation, ...own.entities],
      migrations: [OwnerTables1700000000000, ...history, ...own.migrations],
      tables: [...KIT_TABLES, ...own.tables],
    },
    create(deps) {
      const query = createQuery(deps.dataSource, deps.onStatement);
      const relay = startRelay({ ...deps, onFailure: (cause) => deps.onFailure('relay', cause) });
      const parts = prepare({
        ...deps,
        query,
        recorder: createRecorder({ ...deps, relay }),
        endServiceIfDone: createEndServiceIfDone(nouns.flatMap(({ keepsService = [] }) => keepsService)),
      });
      const { services, resolvers, references, rowSources, answers } = assemble(nouns, parts);
      const subgraph = createSubgraph({
        ...deps,
        name,
        owner: agency,
        built: createSubgraphSchema({ owner: agency, resolvers, orphanedTypes: references }),
        query,
        rowSources,
        ownService: createOwnService({ agency, query }),
        receive: createReceiveNotices(deps.dataSource),
        answers,
        relay,
        onRegistryFailure: (cause) => deps.onFailure('registry', cause),
      });
      return { subgraph, services };
    },
  };
}

/** The services of an owner, by name. */
export type ServicesOfOwner<Definition> = Definition extends Owner<infer Services> ? Services : never;
