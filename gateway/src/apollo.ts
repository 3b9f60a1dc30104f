import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { createDeprecatedFieldsPlugin } from './answer/deprecated-fields.plugin';
import { createExtensionsPlugin } from './answer/extensions.plugin';
import { createFewErrorsPlugin } from './answer/few-errors.plugin';
import { formatError } from './answer/format-error';
import { createOrderErrorsPlugin } from './answer/order-errors.plugin';
import { createOperationPlugin } from './answer/operation.plugin';
import { createPurposePlugin } from './answer/purpose.plugin';
import { forbidTelemetry } from './environment';
import { createFederated } from './federated';
import { createJsonStatusPlugin } from './http/json-status.plugin';
import { createBudgetPlugin } from './limits/budget.plugin';
import { createLimitsPlugin } from './limits/limits.plugin';
import { noKeyAlias } from './limits/no-key-alias.rule';
import { noSubscription } from './limits/no-subscription.rule';
import { createSizeOf } from './limits/size-of';
import { createObservePlugin } from './metrics/observe.plugin';
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
  const sizeOf = createSizeOf();
  return new ApolloServer<RequestContext>({
    gateway: createFederated({ ...deps, timeoutMs: deps.subgraphTimeoutMs }),
    introspection: deps.isIntrospectionOpen,
    // A bearer token is what a page of another site cannot send: no cookie ever says who asks.
    csrfPrevention: { requestHeaders: ['authorization'] },
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    validationRules: [noKeyAlias, noSubscription],
    parseOptions: { maxTokens: deps.limits.maxTokens },
    hideSchemaDetailsFromClientErrors: !deps.isIntrospectionOpen,
    formatError: (error) => formatError(error, () => deps.metrics.surprises.inc()),
    logger: quiet,
    plugins: [
      fastifyApolloDrainPlugin(app),
      createOperationPlugin(),
      createLimitsPlugin(deps.limits, sizeOf),
      createPurposePlugin(),
      createBudgetPlugin(deps.budget, sizeOf),
      createDeprecatedFieldsPlugin(),
      createOrderErrorsPlugin(),
      createFewErrorsPlugin(),
      createExtensionsPlugin(deps.limits, sizeOf),
      createJsonStatusPlugin(),
      createObservePlugin(deps),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
}
