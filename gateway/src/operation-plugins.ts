import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import { createDeprecatedFieldsPlugin } from './answer/deprecated-fields.plugin';
import { createExtensionsPlugin } from './answer/extensions.plugin';
import { createFewErrorsPlugin } from './answer/few-errors.plugin';
import { createOperationPlugin } from './answer/operation.plugin';
import { createOrderErrorsPlugin } from './answer/order-errors.plugin';
import { createPurposePlugin } from './answer/purpose.plugin';
import { createJsonStatusPlugin } from './http/json-status.plugin';
import { createBudgetPlugin } from './limits/budget.plugin';
import type { CallerBudget } from './limits/caller-budget';
import { createLimitsPlugin } from './limits/limits.plugin';
import type { OperationLimits } from './limits/operation-limits';
import { createSizeOf } from './limits/size-of';
import type { GatewayMetrics } from './metrics/metrics';
import { createObservePlugin } from './metrics/observe.plugin';
import type { RequestContext } from './request-context';

/** What operations are judged by. */
export interface OperationPluginDeps {
  readonly limits: OperationLimits;
  readonly budget: CallerBudget;
  readonly metrics: GatewayMetrics;
  readonly log: Logger;
}

/** What judges an operation that is valid before it is planned, and what puts its answer in order, one after another. */
export function createOperationPlugins(deps: OperationPluginDeps): readonly ApolloServerPlugin<RequestContext>[] {
  const sizeOf = createSizeOf();
  return [
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
  ];
}
