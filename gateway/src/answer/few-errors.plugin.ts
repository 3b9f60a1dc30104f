import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request-context';

/** How many faults of one document are told. */
const MOST_FAULTS = 10;

/** Tells a client whose document does not hold the first faults and no more: a small request must not buy a large answer. */
export const createFewErrorsPlugin = (): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body } }) {
        if (body.kind === 'single' && body.singleResult.data === undefined && body.singleResult.errors !== undefined) {
          body.singleResult.errors = body.singleResult.errors.slice(0, MOST_FAULTS);
        }
        return Promise.resolve();
      },
    }),
});
