import { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { Logger } from 'pino';
import { createAskedAhead } from './ahead/asked-ahead';
import type { AskSubgraph, CallSubgraph } from './data-source/call-subgraph';
import { createAskSubgraph, createDataSource } from './data-source/data-source';
import type { SubgraphMetrics } from './metrics/metrics';
import { createFollowedPlans } from './execution/followed-plans';
import { quiet } from './quiet';
import type { RequestContext } from './request-context';

/** Plans operations over the static supergraph with the library, and follows its plans. */
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
}): ApolloServerOptionsWithGateway<RequestContext>['gateway'] {
  const asks = new Map<string, AskSubgraph>();
  const ahead = createAskedAhead(asks);
  const followed = createFollowedPlans({
    ask: (service, context, operation) => ahead.take(service, context, operation) ?? askOf(service)(context, operation),
    onPlan: ahead.start,
  });

  function askOf(service: string): AskSubgraph {
    const ask = asks.get(service);
    if (ask === undefined) throw new TypeError(`no service is called ${service}`);
    return ask;
  }

  const library = new ApolloGateway({
    supergraphSdl,
    // Composition has validated it, and by itself the library leaves it at that in production only: to begin takes half as long.
    validateSupergraph: false,
    buildService({ name }) {
      const ask = createAskSubgraph({ name, call: callOf(name), timeoutMs, metrics, log });
      asks.set(name, ask);
      return createDataSource(name, ask, ahead.take);
    },
    // The one place where the library shows a plan before it follows it.
    experimental_didResolveQueryPlan: followed.onShown,
    logger: quiet,
  });
  return {
    load: async (options) => {
      const { executor } = await library.load(options);
      return { executor: followed.over(executor) };
    },
    onSchemaLoadOrUpdate: (callback) => library.onSchemaLoadOrUpdate(callback),
    stop: () => library.stop(),
  };
}
