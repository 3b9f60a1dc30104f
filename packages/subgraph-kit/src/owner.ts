import { REGISTRY, SERVICES, type Agency, type OwnerName } from '@brobygger/domain';
import { randomBytes } from 'node:crypto';
import type { MigrationInterface } from 'typeorm';
import { createGroundAnswering, GROUNDS_QUESTION } from './beginning/ground-records';
import { createCursors } from './cursors/cursors';
import { createOwnService } from './disclosure/own-service';
import { ANSWERED } from './receiving/answer-handover';
import { OWNER_RECORDS } from './erasing/owner-records';
import { joinRecords, type HeldRecords } from './erasing/record-tables';
import { HANDOVER, HANDOVER_ANSWERED, HANDOVER_SENT } from './handover/handover-facts';
import { createHandoverIntake, TOLD } from './handover/keep-told';
import { ReceivedHandover } from './handover/received-handover.entity';
import { createHandoverSender, SENT } from './handover/send-handover';
import { SentHandover } from './handover/sent-handover.entity';
import { createMergeIntake } from './merging/merge-intake';
import { REGISTRY_FACTS, SERVICE_RELATION, YOUTH_MERGED, type Fact } from './messaging/fact';
import {
  createFactAnswering,
  FACTS_QUESTION,
  FactsRefused,
  fetchFacts,
  type FactSource,
} from './messaging/fact-exchange';
import type { Receive } from './messaging/message';
import { createReceive, intakeOf } from './messaging/receive';
import { startRelay } from './messaging/relay';
import { assemble, persistenceOf, type Noun, type ServicesOf } from './noun';
import type { OwnerDeps, OwnerParts } from './owner-parts';
import { OWNER_MIGRATIONS, OWNER_TABLES } from './owner-persistence';
import type { Persistence } from './persistence/connect';
import { createQuery } from './persistence/query';
import { schemaOnce } from './schema/schema-once';
import { youthRecordsOf } from './schema/youth-records';
import { createEndServiceIfDone } from './service-relation/end-service';
import { ServiceRelation } from './service-relation/service-relation.entity';
import { createSubgraph, type Subgraph } from './subgraph';
import { createReleases } from './releases/releases';
import { tellCounts } from './releases/tell-counts';
import { createRecorder } from './writing/recorder';

/** An owner's subgraph before it runs: a list of nouns. */
export interface Owner<Services extends object = object> {
  readonly name: OwnerName;
  readonly nouns: readonly Noun[];
  /** What its database holds: its nouns, and what every owner has. */
  readonly persistence: Persistence;
  /** What it holds of youths, by kind of record. */
  readonly records: HeldRecords;
  /** Makes the subgraph where it runs. */
  create(deps: OwnerDeps): { readonly subgraph: Subgraph; readonly services: Services };
}

/** What an owner is defined by. */
export interface OwnerDefinition<Nouns extends readonly Noun[]> {
  /** Its name in the directory of services, which knows its agency. */
  readonly name: OwnerName;
  readonly nouns: Nouns;
  /** The tables of its nouns that name youths, by the kinds of records that they are kept and erased as. */
  readonly records?: HeldRecords;
  /** Migrations from before each noun had its own, which touch the tables of several. */
  readonly history?: readonly (new () => MigrationInterface)[];
  /** What all its nouns share beside the parts that every owner has. */
  readonly prepare?: (parts: OwnerParts) => OwnerParts;
}

const NO_RECORDS: HeldRecords = { kinds: {}, notErased: [] };

/** Defines the subgraph of an owner from its nouns. */
export function defineOwner<const Nouns extends readonly Noun[]>(
  definition: OwnerDefinition<Nouns>,
): Owner<ServicesOf<Nouns>> {
  const { name, nouns, records = NO_RECORDS, history = [], prepare = (parts) => parts } = definition;
  const agency: Agency = SERVICES[name].agency;
  const own = persistenceOf(nouns);
  const schemaOf = schemaOnce();
  return {
    name,
    nouns,
    persistence: {
      entities: [ServiceRelation, SentHandover, ReceivedHandover, ...own.entities],
      migrations: [...OWNER_MIGRATIONS, ...history, ...own.migrations],
      tables: [...OWNER_TABLES, ...own.tables],
    },
    records: joinRecords(records, OWNER_RECORDS),
    create(deps) {
      const query = createQuery(deps.dataSource, deps.onStatement);
      const relay = startRelay({
        ...deps,
        destinations: [REGISTRY],
        onFailure: (cause) => deps.onFailure('relay', cause),
      });
      const keepsService = nouns.flatMap((noun) => noun.keepsService ?? []);
      const mergeIntake = createMergeIntake({ keepsService, onUnmoved: (count) => deps.onUnmoved?.(count) });
      const intakes = REGISTRY_FACTS.map((fact) => (fact === YOUTH_MERGED ? mergeIntake : intakeOf(fact)));
      const endServiceIfDone = createEndServiceIfDone(keepsService);
      const handoverIntake = createHandoverIntake({ ...deps, keepsService, endServiceIfDone });
      const told = nouns.flatMap((noun) => noun.told ?? []);
      const receive = createReceive(deps.dataSource, [...intakes, handoverIntake, ...told.map(intakeOf)]);
      const parts = prepare({
        ...deps,
        query,
        cursors: createCursors(deps.cursorSecret ?? randomBytes(32)),
        recorder: createRecorder({ ...deps, name, relay }),
        handovers: createHandoverSender(deps),
        endServiceIfDone,
      });
      const { services, resolvers, references, rowSources, answers } = assemble(nouns, parts);
      const sources = [...KNOWN, ...nouns.flatMap(({ facts = [] }) => facts)];
      const subgraph = createSubgraph({
        ...deps,
        name,
        owner: agency,
        resolvers,
        built: schemaOf({
          owner: agency,
          resolvers,
          orphanedTypes: references,
          youthRecords: youthRecordsOf(deps.dataSource),
        }),
        query,
        rowSources,
        ownService: createOwnService({ agency, query, measure: deps.measure }),
        receive,
        answers: {
          ...answers,
          [FACTS_QUESTION]: createFactAnswering({ ...deps, askers: [REGISTRY], sources }),
          [GROUNDS_QUESTION]: createGroundAnswering({ ...deps, grounds: nouns.flatMap(({ grounds = [] }) => grounds) }),
        },
        synchronise: () => synchronise({ ...deps, receive, told }),
        relay,
        releases: createReleases({
          keep: tellCounts(deps.dataSource),
          onFailure: (cause) => deps.onFailure('relay', cause),
        }),
        onRegistryFailure: (cause) => deps.onFailure('registry', cause),
      });
      return { subgraph, services };
    },
  };
}

/** What an owner tells the registry when that asks: what it was told itself, whom it serves, and its part of handovers. */
const KNOWN: readonly FactSource[] = [
  { fact: SERVICE_RELATION },
  { fact: HANDOVER_SENT, source: SENT },
  { fact: HANDOVER_ANSWERED, source: ANSWERED },
  { fact: HANDOVER, source: TOLD },
  ...REGISTRY_FACTS.map((fact) => ({ fact, source: `(select * from ${fact.table} where version > 0)` })),
];

/** What stood here before facts had versions, and is not among what the registry has, was lifted meanwhile. */
const LIFT_UNCONFIRMED = 'update worker_block set holds = false where version = 0 and holds';

/** Asks the registry for all that it would have told, so that a database that is new, or was turned back, misses none of it. */
async function synchronise({
  ask,
  dataSource,
  receive,
  told,
}: Pick<OwnerDeps, 'ask' | 'dataSource'> & {
  readonly receive: Receive;
  readonly told: readonly Fact[];
}): Promise<void> {
  if (ask === undefined) throw new TypeError('there is nobody to ask');
  const kinds = [...REGISTRY_FACTS, HANDOVER, ...told].map(({ kind }) => kind);
  const refusals = await fetchFacts({ ask, from: REGISTRY, kinds, receive });
  if (refusals.length > 0) throw new FactsRefused(refusals);
  await dataSource.query(LIFT_UNCONFIRMED);
}

/** The services of an owner, by name. */
export type ServicesOfOwner<Definition> = Definition extends Owner<infer Services> ? Services : never;
