import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Owner, ServiceName } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import {
  createAnswerRequest,
  createDisclosure,
  createWantsBelow,
  enforceLabels,
  LocalDateScalar,
  NO_RELEASES,
  refuseUnstorableText,
  type OwnService,
  type Registry,
  type SubgraphContext,
} from '@brobygger/subgraph-kit/enforcement';
import { parse, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { notMocked } from '../not-mocked';
import type { CallService } from '../mock-parts';

export type Resolve = GraphQLFieldResolver<unknown, SubgraphContext, never>;

/** Resolvers by type and field. */
export type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolve>>>>;

/** What a service of the mock is made from. */
export interface ServiceDeps {
  readonly name: ServiceName;
  readonly owner: Owner;
  /** The SDL that the supergraph is composed from. */
  readonly sdl: string;
  readonly resolvers: (schema: GraphQLSchema) => Resolvers;
  readonly at: Date;
  readonly ownService: OwnService | null;
  readonly registry: Registry;
  /** Of the service whose organisations are entities: what others refer to by its id. */
  readonly findOrganisation?: (id: string) => object | undefined;
}

/** How other services refer to an entity. */
interface Reference {
  readonly id: string;
}

/**
 * One service over the world: the schema that the real one is composed by, with its labels enforced by the same code. A question or a
 * mutation for which there is no resolver is refused, after its role has been looked at.
 */
export function createService(deps: ServiceDeps): CallService {
  const { name, owner, sdl, resolvers, at, ownService, registry, findOrganisation } = deps;
  const schema = buildSubgraphSchema({
    typeDefs: parse(sdl),
    resolvers: {
      Youth: { __resolveReference: ({ id }: Reference) => ({ __typename: 'Youth', id: id.toLowerCase() }) },
      ...(findOrganisation === undefined
        ? {}
        : { Organisation: { __resolveReference: ({ id }: Reference) => findOrganisation(id) ?? null } }),
      LocalDate: LocalDateScalar,
      DateTimeISO: GraphQLDateTimeISO,
    },
  });
  for (const [type, fields] of Object.entries(resolvers(schema))) {
    for (const [field, resolve] of Object.entries(fields)) resolveWith(schema, type, field, resolve);
  }
  for (const root of [schema.getQueryType(), schema.getMutationType()]) refuseRest(root);
  refuseUnstorableText(schema);
  const wantsBelow = createWantsBelow();
  enforceLabels(schema, owner, wantsBelow);

  const contextOf = (hop: Hop, hopToken: string | null): SubgraphContext => ({
    hop,
    hopToken,
    at,
    disclosure: createDisclosure({
      hop,
      hopToken,
      owner,
      at,
      ownService,
      registry,
      onRegistryFailure: () => undefined,
    }),
    rows: { of: () => Promise.reject(new TypeError('a mock reads no rows')) },
    released: NO_RELEASES.of(hop, at),
    wantsBelow,
    resolvers: new Map(),
  });
  const answer = createAnswerRequest({ name, schema, contextOf });
  return (hop, operation) => answer(hop, operation, null);
}

function resolveWith(schema: GraphQLSchema, type: string, name: string, resolve: Resolve): void {
  const field = (schema.getType(type) as GraphQLObjectType | undefined)?.getFields()[name];
  if (field === undefined) throw new TypeError(`no field \`${type}.${name}\``);
  field.resolve = resolve as never;
}

function refuseRest(root: GraphQLObjectType | null | undefined): void {
  for (const field of Object.values(root?.getFields() ?? {})) {
    if (field.resolve !== undefined || field.name.startsWith('_')) continue;
    field.resolve = () => {
      throw notMocked(`${root?.name ?? ''}.${field.name}`);
    };
  }
}
