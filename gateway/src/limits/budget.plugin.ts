import type { ApolloServerPlugin } from '@apollo/server';
import { createError } from '@brobygger/domain';
import { Kind } from 'graphql';
import type { RequestContext } from '../request-context';
import { createCallerBudget } from './caller-budget';
import { costsBySchema } from './field-costs';
import { measureOperation } from './measure-operation';

const HOUR_MS = 3_600_000;

/**
 * Counts to each caller the answers of dear fields, of the operation that is run and without what it skips. Stands after all that
 * refuses a request as a whole: what is refused costs nothing.
 */
export function createBudgetPlugin(
  dearPerHour: number,
  clock: () => Date = () => new Date(),
): ApolloServerPlugin<RequestContext> {
  const costsOf = costsBySchema();
  const budget = createCallerBudget({ amount: dearPerHour, windowMs: HOUR_MS, clock });
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, operation, request, schema, contextValue: { caller } }) {
          const run = {
            ...document,
            definitions: document.definitions.filter(
              (definition) => definition.kind === Kind.FRAGMENT_DEFINITION || definition === operation,
            ),
          };
          const { dear } = measureOperation(run, request.variables ?? {}, costsOf(schema));
          const retryAfterSeconds = dear === 0 ? null : budget.spend(caller.personId, dear);
          if (retryAfterSeconds !== null) {
            throw createError('TOO_MANY_REQUESTS', 'you have asked for this too often', { retryAfterSeconds });
          }
          return Promise.resolve();
        },
      }),
  };
}
