import { ApolloGateway } from '@apollo/gateway';
import type { Logger } from 'pino';
import { createAskedAhead } from './ahead/asked-ahead';
import type { AskSubgraph, CallSubgraph } from './data-source/call-subgraph';
import { createAskSubgraph, createDataSource } from './data-source/data-source';
import type { SubgraphMetrics } from './metrics/metrics';
import { quiet } from './quiet';
import type { RequestContext } from './request-context';

/** Plans operations over the static supergraph, and asks its subgraphs. */
export function createFederated({
  supergraphSdl,
  callOf,
  timeoutMs,
  metrics,
  log,
}: {
  readonly supergraphSdl: string;
  readonly callOf: (subgraph: string) => CallSubgraph;
  readonly timeoutMs: number;
  readonly metrics: SubgraphMetrics;
  readonly log: Logger;
}): ApolloGateway {
  const asks = new Map<string, AskSubgraph>();
  const ahead = createAskedAhead(asks);
  return new ApolloGateway({
    supergraphSdl,
    buildService({ name }) {
      const ask = createAskSubgraph({ name, call: callOf(name), timeoutMs, metrics, log });
      asks.set(name, ask);
      return createDataSource(name, ask, ahead.take);
    },
    // The one place where the library shows a plan before it follows it.
    experimental_didResolveQueryPlan: ({ queryPlan, requestContext: { context, request } }) =>
      ahead.start(queryPlan, context as unknown as RequestContext, request.variables ?? {}),
    logger: quiet,
  });
}
