import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { formatError } from './answer/format-error';
import { forbidTelemetry } from './environment';
import { createFederated } from './federated';
import { VALIDATION_RULES } from './limits/validation-rules';
import { createOperationPlugins } from './operation-plugins';
import { quiet } from './quiet';
import type { CallSubgraph } from './data-source/call-subgraph';
import type { CallerBudget } from './limits/caller-budget';
import type { OperationLimits } from './limits/operation-limits';
import type { GatewayMetrics } from './metrics/metrics';
import type { RequestContext } from './request-context';

/** What operations are run by. */
export interface ApolloDeps {
  readonly supergraphSdl: string;
  readonly callOf: (subgraph: string) => CallSubgraph;
  readonly limits: OperationLimits;
  readonly budget: CallerBudget;
  readonly isIntrospectionOpen: boolean;
  readonly subgraphTimeoutMs: number;
  readonly metrics: GatewayMetrics;
  readonly log: Logger;
}

/** Makes what parses, judges, runs and answers operations; it ends with the server that it is served by. */
export function createApollo(deps: ApolloDeps, app: FastifyInstance): ApolloServer<RequestContext> {
  forbidTelemetry();
  return new ApolloServer<RequestContext>({
    gateway: createFederated({ ...deps, timeoutMs: deps.subgraphTimeoutMs }),
    introspection: deps.isIntrospectionOpen,
    // A bearer token is what a page of another site cannot send: no cookie ever says who asks.
    csrfPrevention: { requestHeaders: ['authorization'] },
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    validationRules: [...VALIDATION_RULES],
    parseOptions: { maxTokens: deps.limits.maxTokens },
    hideSchemaDetailsFromClientErrors: !deps.isIntrospectionOpen,
    formatError: (error) => formatError(error, () => deps.metrics.surprises.inc()),
    logger: quiet,
    plugins: [
      fastifyApolloDrainPlugin(app),
      ...createOperationPlugins(deps),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
}
