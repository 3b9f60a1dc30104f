import type { ApolloServerPlugin } from '@apollo/server';
import { createError } from '@brobygger/domain';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../request-context';
import { createCallerBudget } from './caller-budget';
import { fieldCostsOf } from './field-costs';
import { measureOperation, type FieldCosts, type OperationSize } from './measure-operation';
import type { OperationLimits } from './operation-limits';

const HOUR_MS = 3_600_000;

/** Refuses an operation that is too large before it is planned. What validation sees is bounded by its tokens already. */
export function createLimitsPlugin(
  limits: OperationLimits,
  clock: () => Date = () => new Date(),
): ApolloServerPlugin<RequestContext> {
  const costs = new WeakMap<GraphQLSchema, FieldCosts>();
  const budget = createCallerBudget({ amount: limits.dearPerHour, windowMs: HOUR_MS, clock });

  function costsOf(schema: GraphQLSchema): FieldCosts {
    const known = costs.get(schema);
    if (known !== undefined) return known;
    const made = fieldCostsOf(schema);
    costs.set(schema, made);
    return made;
  }

  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, request, schema, contextValue: { caller } }) {
          const size = measureOperation(document, request.variables ?? {}, costsOf(schema));
          const fault = FAULTS.find(({ measure, limit }) => size[measure] > limits[limit]);
          if (fault !== undefined) {
            const { measure, limit } = fault;
            throw createError(
              'OPERATION_TOO_LARGE',
              `the operation is too large: \`${measure}\` above ${limits[limit]}`,
              { limit },
            );
          }
          const retryAfterSeconds = size.dear === 0 ? null : budget.spend(caller.personId, size.dear);
          if (retryAfterSeconds !== null) {
            throw createError('TOO_MANY_REQUESTS', 'you have asked for this too often', { retryAfterSeconds });
          }
          return Promise.resolve();
        },
      }),
  };
}

const FAULTS: readonly { readonly measure: keyof OperationSize; readonly limit: keyof OperationLimits }[] = [
  { measure: 'depth', limit: 'maxDepth' },
  { measure: 'aliases', limit: 'maxAliases' },
  { measure: 'rootFields', limit: 'maxRootFields' },
  { measure: 'directives', limit: 'maxDirectives' },
  { measure: 'cost', limit: 'maxCost' },
];
