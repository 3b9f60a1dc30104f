import type { ApolloServerPlugin } from '@apollo/server';
import type { ErrorCode } from '@brobygger/domain';
import type { RequestContext } from '../request-context';

const WATERSHED = 'application/graphql-response+json';

/** A well-formed request whose document or variables do not hold. */
const OF_THE_DOCUMENT: ReadonlySet<unknown> = new Set<ErrorCode>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/**
 * Answers 200 to a client that takes plain `application/json` when its document or variables do not hold (GraphQL over HTTP,
 * § 6.4.1): such a client may take any other status for the words of a proxy. Clients that know the newer type get 400.
 */
export const createJsonStatusPlugin = (): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response: { body, http }, source }) {
        const isPlain = request.http?.headers.get('accept')?.includes(WATERSHED) !== true;
        if (
          isPlain &&
          source !== undefined &&
          http.status === 400 &&
          body.kind === 'single' &&
          body.singleResult.data === undefined
        ) {
          const errors = body.singleResult.errors ?? [];
          if (errors.every(({ extensions }) => OF_THE_DOCUMENT.has(extensions?.['code']))) http.status = 200;
        }
        return Promise.resolve();
      },
    }),
});
