import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../request-context';

/** Puts errors in the order of their paths: the order in which services answered would tell which had to look. */
export const createOrderErrorsPlugin = (): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response }) {
        if (response.body.kind === 'single' && response.body.singleResult.errors !== undefined) {
          response.body.singleResult.errors = [...response.body.singleResult.errors].sort(byPath);
        }
        return Promise.resolve();
      },
    }),
});

function byPath({ path: one = [] }: GraphQLFormattedError, { path: other = [] }: GraphQLFormattedError): number {
  for (let n = 0; n < Math.min(one.length, other.length); n += 1) {
    const [a, b] = [one[n] ?? '', other[n] ?? ''];
    if (a !== b) return typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1;
  }
  return one.length - other.length;
}
