import type { ApolloServerPlugin } from '@apollo/server';
import { createError } from '@brobygger/domain';
import type { RequestContext } from '../request-context';
import { createCallerBudget } from './caller-budget';
import type { SizeOf } from './size-of';

const HOUR_MS = 3_600_000;

/**
 * Counts to each caller the answers of dear fields, of the operation that is run and without what it skips. Stands after all that
 * refuses a request as a whole: what is refused costs nothing.
 */
export function createBudgetPlugin(
  dearPerHour: number,
  sizeOf: SizeOf,
  clock: () => Date = () => new Date(),
): ApolloServerPlugin<RequestContext> {
  const budget = createCallerBudget({ amount: dearPerHour, windowMs: HOUR_MS, clock });
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, operation, request, schema, contextValue: { caller } }) {
          if (operation === undefined) return Promise.resolve();
          const { dear } = sizeOf(schema, document, operation, request.variables ?? {});
          const retryAfterSeconds = dear === 0 ? null : budget.spend(caller.personId, dear);
          if (retryAfterSeconds !== null) {
            throw createError('TOO_MANY_REQUESTS', 'you have asked for this too often', { retryAfterSeconds });
          }
          return Promise.resolve();
        },
      }),
  };
}
