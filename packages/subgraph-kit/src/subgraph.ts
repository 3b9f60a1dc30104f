import { createKeptByText, purposeRefusalOf, type Owner } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import {
  GraphQLError,
  Kind,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { SpanName, traced } from '@brobygger/telemetry';
import type { DataSource } from 'typeorm';
import { createDisclosure } from './disclosure/disclosure';
import type { OwnService } from './disclosure/own-service';
import type { Registry } from './disclosure/registry';
import { createExecute } from './execution/execute';
import { asOutage, faultsIn, type OnFault } from './faults/fault';
import { createRowLoadersFactory } from './loading/row-loaders';
import type { AnyRowSource } from './loading/row-source';
import type { Measure } from './measuring/measure';
import type { Query } from './persistence/query';
import { createReadiness, type Readiness } from './persistence/readiness';
import { type AnswerQuestion, type Answers, createAnswerQuestion } from './peer-questions/peer-question';
import { isOfLiteral } from './validation/is-of-literal';
import { noIntrospection } from './validation/no-introspection.rule';
import type { SubgraphContext } from './subgraph-context';
import type { SubgraphSchema } from './schema/build-subgraph-schema';
import type { Receive } from './messaging/message';
import type { Relay } from './messaging/relay';
import type { Releases } from './releases/releases';

/** One operation of the gateway to a subgraph. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** A subgraph, ready to answer. It is the same whether it is called in process or over HTTP. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  /** The context of one request on a verified hop. */
  contextOf(hop: Hop, hopToken: string | null): SubgraphContext;
  /** Answers one operation on a verified hop; `hopToken` is what it came with from another process. */
  execute(hop: Hop, request: SubgraphRequest, hopToken?: string | null): Promise<ExecutionResult>;
  /** Takes messages of other services in. */
  readonly receive: Receive;
  /** Asks others for all that they would have told, and takes in what is missing here. Rejects when it could not be had in full. */
  synchronise(): Promise<void>;
  /** Answers the questions of other services. */
  readonly answer: AnswerQuestion;
  /** What is wrong with the database, within a second, or `null`: it takes reads and writes. */
  readonly whatIsWrong: Readiness;
  /** Carries the outbox. */
  readonly relay: Relay;
  /** Counts what it releases, and tells it some seconds later. */
  readonly releases: Pick<Releases, 'tell'>;
  stop(): Promise<void>;
}

/** What a subgraph is made from. */
export interface SubgraphDeps {
  readonly name: string;
  readonly owner: Owner;
  readonly built: SubgraphSchema;
  /** Resolver objects, made with their dependencies; each of a class of its own. */
  readonly resolvers: readonly object[];
  readonly dataSource: DataSource;
  readonly query: Query;
  /** What may be read of its records; the selects are made at start. */
  readonly rowSources: readonly AnyRowSource[];
  readonly ownService: OwnService | null;
  readonly registry: Registry;
  readonly receive: Receive;
  readonly synchronise: () => Promise<void>;
  readonly answers?: Answers | undefined;
  readonly relay: Relay;
  /** Counts what it releases. */
  readonly releases: Releases;
  readonly clock: () => Date;
  readonly onRegistryFailure: (cause: unknown) => void;
  /** Told of each cause by which fields of an answer failed; where nobody listens, nobody is told. */
  readonly onFault?: OnFault | undefined;
  readonly measure?: Measure | undefined;
}

/** So long are the operations together of which documents are kept; what is kept is some hundred bytes for each character. */
const KEPT_CHARACTERS = 150_000;

/**
 * Makes a subgraph from its schema, its database and its registry. The stations of a request, in the order in which it passes them:
 * `execute` (over HTTP from `serve-subgraph.ts`) → `contextOf` → the resolvers as `schema/enforce.ts` wrapped them when `built` was made
 * → `disclosure/disclosure.ts`, which asks `ownService` and `registry` → the noun's own resolver
 * → `rowsFor` → `loading/row-reader.ts`.
 */
export function createSubgraph(deps: SubgraphDeps): Subgraph {
  const { schema, sdl, wantsBelow } = deps.built;
  const resolvers = new Map(deps.resolvers.map((resolver) => [resolver.constructor, resolver]));
  const rowsFor = createRowLoadersFactory(deps);
  const onFault = deps.onFault ?? ((): void => undefined);
  const execute = createExecute(schema);
  const prepared = createKeptByText<DocumentNode | readonly GraphQLError[]>(KEPT_CHARACTERS);

  function prepare(query: string): DocumentNode | readonly GraphQLError[] {
    const known = prepared.get(query);
    if (known !== undefined) return known;
    const result = checked(query);
    prepared.set(query, query.length, result);
    return result;
  }

  function checked(query: string): DocumentNode | readonly GraphQLError[] {
    try {
      const document = parse(query, { noLocation: true });
      const errors = validate(schema, document, [...specifiedRules, noIntrospection]).map(withLiteralCode);
      return errors.length > 0 ? errors : document;
    } catch (cause) {
      if (cause instanceof GraphQLError) return [cause];
      throw cause;
    }
  }

  // One request: what it disclosed and what it read are its own, and go with it.
  function contextOf(hop: Hop, hopToken: string | null): SubgraphContext {
    const at = deps.clock();
    const disclosure = createDisclosure({ ...deps, hop, hopToken, at });
    const released = deps.releases.of(hop, at);
    return { hop, hopToken, at, disclosure, rows: rowsFor(hop, disclosure), released, wantsBelow, resolvers };
  }

  const ofService = { 'brobygger.service': deps.name };

  async function answer(
    hop: Hop,
    { query, variables, operationName }: SubgraphRequest,
    hopToken: string | null,
  ): Promise<ExecutionResult> {
    const refusal = purposeRefusalOf(hop);
    if (refusal !== null) return { errors: [refusal] };
    const document = prepare(query);
    if (!('kind' in document)) return { errors: document };
    const context = contextOf(hop, hopToken);
    const result = await execute({ document, operationName, variables: variables ?? {}, context });
    if (result.errors === undefined) return result;
    faultsIn(deps.name, result.errors, hop, document, operationName).forEach(onFault);
    return { ...result, errors: result.errors.map((error) => asOutage(deps.name, withInputCode(error))) };
  }

  return {
    name: deps.name,
    schema,
    sdl,
    contextOf,
    execute: (hop, request, hopToken = null) =>
      traced(SpanName.ANSWER, { parent: hop.traceparent, attributes: ofService }, () => answer(hop, request, hopToken)),
    receive: deps.receive,
    synchronise: deps.synchronise,
    answer: createAnswerQuestion(deps.answers ?? {}),
    relay: deps.relay,
    whatIsWrong: createReadiness(deps.dataSource),
    releases: deps.releases,
    async stop() {
      await deps.releases.stop();
      await deps.relay.stop();
      await deps.dataSource.destroy();
    },
  };
}

/** A variable that is none of its type is the asker's fault. Over HTTP the server says so by itself. */
function withInputCode(error: GraphQLError): GraphQLError {
  const isOfVariable = error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION && error.path === undefined;
  if (!isOfVariable || error.extensions['code'] !== undefined) return error;
  return new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: 'BAD_USER_INPUT' } });
}

/** A literal that is none of its scalar, which the gateway cannot tell, is the asker's fault; all else would be the gateway's. */
function withLiteralCode(error: GraphQLError): GraphQLError {
  if (error.extensions['code'] !== undefined || !isOfLiteral(error)) return error;
  return new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } });
}
