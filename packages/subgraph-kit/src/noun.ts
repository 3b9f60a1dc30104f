import type { EntityTarget, MigrationInterface, ObjectLiteral } from 'typeorm';
import type { GroundRecords } from './beginning/ground-records';
import type { AnyRowSource } from './loading/row-source';
import type { Fact } from './messaging/fact';
import type { FactSource } from './messaging/fact-exchange';
import type { OwnerParts } from './owner-parts';
import type { Answers } from './peer-questions/peer-question';
import type { Table } from './persistence/table';
import type { OpenRecords } from './service-relation/end-service';

type Class = new (...args: never[]) => object;
type MigrationClass = new () => MigrationInterface;

/**
 * One noun of a service: what it keeps, how it is read and how it is changed. Its folder's `index.ts` is its manifest;
 * what no manifest names is not part of the service.
 */
export interface Noun<Services extends object = object, Parts = OwnerParts> {
  /** The tables that entities map. */
  readonly entities?: readonly EntityTarget<ObjectLiteral>[];
  /** The tables that it owns beside those of its entities, and what it may do with them. */
  readonly tables?: readonly Table[];
  /** The steps that make its own tables, and nobody else's. */
  readonly migrations?: readonly MigrationClass[];
  /** How its rows are read for many youths at once. */
  readonly rowSources?: readonly AnyRowSource[];
  /** The types by which other services refer to it: entities of the federated graph. */
  readonly references?: readonly Class[];
  /** Its records that keep an organisation's service relation with the youth while they are open. */
  readonly keepsService?: readonly OpenRecords[];
  /** Its records that the ground of a service can refer to. */
  readonly grounds?: readonly GroundRecords[];
  /** What it tells the registry of, for when that asks for all of it. */
  readonly facts?: readonly FactSource[];
  /** What the registry tells it, beside what that tells every owner. */
  readonly told?: readonly Fact[];
  /** Makes its services: what its mutations do. */
  services?(parts: Parts): Services;
  /** Makes its resolvers, over its own services. */
  resolvers?(parts: Parts & { readonly services: Services }): readonly object[];
  /** The questions of other services that it answers. */
  answers?(parts: Parts): Answers;
}

/** Names a noun of an owner; written once, in the folder's `index.ts`. */
export const defineNoun = <Services extends object = object>(noun: Noun<Services>): Noun<Services> => noun;

type ServicesOfEach<Nouns extends readonly unknown[]> = {
  [N in keyof Nouns]: Nouns[N] extends Noun<infer Services, never> ? Services : never;
}[number];
type Joined<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** The services of all the nouns together, by name. */
export type ServicesOf<Nouns extends readonly unknown[]> = Joined<ServicesOfEach<Nouns>> & object;

/** What the database holds of the nouns. */
export const persistenceOf = (nouns: readonly Pick<Noun, 'entities' | 'tables' | 'migrations'>[]) => ({
  entities: nouns.flatMap(({ entities = [] }) => entities),
  migrations: nouns.flatMap(({ migrations = [] }) => migrations),
  tables: nouns.flatMap(({ tables = [] }) => tables),
});

/** Makes the services and resolvers of the nouns, and joins what they have beside them. */
export function assemble<Parts, const Nouns extends readonly Noun<object, Parts>[]>(nouns: Nouns, parts: Parts) {
  const made = nouns.map((noun) => {
    const services = noun.services?.(parts) ?? {};
    return {
      services,
      resolvers: noun.resolvers?.({ ...parts, services }) ?? [],
      answers: noun.answers?.(parts) ?? {},
    };
  });
  return {
    services: Object.assign({}, ...made.map(({ services }) => services)) as ServicesOf<Nouns>,
    resolvers: made.flatMap(({ resolvers }) => resolvers),
    answers: Object.assign({}, ...made.map(({ answers }) => answers)) as Answers,
    references: nouns.flatMap(({ references = [] }) => references),
    rowSources: nouns.flatMap(({ rowSources = [] }) => rowSources),
  };
}
