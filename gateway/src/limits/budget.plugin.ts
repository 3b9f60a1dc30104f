import type { ApolloServerPlugin } from '@apollo/server';
import { createError } from '@brobygger/domain';
import type { RequestContext } from '../request-context';
import type { CallerBudget } from './caller-budget';
import type { SizeOf } from './size-of';

/**
 * Counts to each caller the answers of dear fields, of the operation that is run and without what it skips. Stands after all that
 * refuses a request as a whole: what is refused costs nothing.
 */
export const createBudgetPlugin = (budget: CallerBudget, sizeOf: SizeOf): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      async didResolveOperation({ document, operation, request, schema, contextValue: { caller } }) {
        if (operation === undefined) return;
        const { dear } = sizeOf(schema, document, operation, request.variables ?? {});
        const retryAfterSeconds = dear === 0 ? null : await budget.spend(caller.personId, dear);
        if (retryAfterSeconds !== null) {
          throw createError('TOO_MANY_REQUESTS', 'you have asked for this too often', { retryAfterSeconds });
        }
      },
    }),
});
