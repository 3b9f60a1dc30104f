import type { Owner } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { SpanName, traced } from '@brobygger/telemetry';
import type { DataSource } from 'typeorm';
import { createDisclosure } from './disclosure/disclosure';
import type { OwnService } from './disclosure/own-service';
import type { Registry } from './disclosure/registry';
import { createAnswerRequest, type SubgraphRequest } from './execution/answer-requests';
import type { OnFault } from './faults/fault';
import { createRowLoadersFactory } from './loading/row-loaders';
import type { AnyRowSource } from './loading/row-source';
import type { Measure } from './measuring/measure';
import type { Query } from './persistence/query';
import { createReadiness, type Readiness } from './persistence/readiness';
import { type AnswerQuestion, type Answers, createAnswerQuestion } from './peer-questions/peer-question';
import type { SubgraphContext } from './subgraph-context';
import type { SubgraphSchema } from './schema/build-subgraph-schema';
import type { Receive } from './messaging/message';
import type { Relay } from './messaging/relay';
import type { Releases } from './releases/releases';

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

/**
 * Makes a subgraph from its schema, its database and its registry. The stations of a request, in the order in which it passes them:
 * `execute` (over HTTP from `serve-subgraph.ts`) → `contextOf` → the resolvers as `schema/enforce.ts` wrapped them when `built` was
 * made → `disclosure/disclosure.ts`, which asks `ownService` and `registry` → the noun's own resolver
 * → `rowsFor` → `loading/row-reader.ts`.
 */
export function createSubgraph(deps: SubgraphDeps): Subgraph {
  const { schema, sdl, wantsBelow } = deps.built;
  const resolvers = new Map(deps.resolvers.map((resolver) => [resolver.constructor, resolver]));
  const rowsFor = createRowLoadersFactory(deps);

  // One request: what it disclosed and what it read are its own, and go with it.
  function contextOf(hop: Hop, hopToken: string | null): SubgraphContext {
    const at = deps.clock();
    const disclosure = createDisclosure({
      hop,
      hopToken,
      at,
      owner: deps.owner,
      ownService: deps.ownService,
      registry: deps.registry,
      onRegistryFailure: deps.onRegistryFailure,
      measure: deps.measure,
    });
    const released = deps.releases.of(hop, at);
    return { hop, hopToken, at, disclosure, rows: rowsFor(hop, disclosure), released, wantsBelow, resolvers };
  }

  const ofService = { 'brobygger.service': deps.name };
  const answer = createAnswerRequest({ name: deps.name, schema, contextOf, onFault: deps.onFault });

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
