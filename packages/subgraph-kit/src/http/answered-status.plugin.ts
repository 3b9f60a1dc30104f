import type { ApolloServerPlugin } from '@apollo/server';
import type { ErrorCode } from '@brobygger/domain';
import type { GraphQLFormattedError } from 'graphql';
import type { SubgraphContext } from '../subgraph-context';

const OF_THE_ASKER: ReadonlySet<unknown> = new Set<ErrorCode>(['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

const codeOf = ({ extensions }: GraphQLFormattedError): unknown => extensions?.['code'];

/**
 * Answers 200 and `BAD_USER_INPUT` where the document or its variables do not hold: the gateway has checked both but for scalars, which
 * services alone know. It passes on what was answered, and takes every other status for a service that is away.
 */
export const createAnsweredStatusPlugin = (): ApolloServerPlugin<SubgraphContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ source, response: { body, http } }) {
        if (source === undefined || http.status !== 400 || body.kind !== 'single') return Promise.resolve();
        const { errors = [] } = body.singleResult;
        if (!errors.every((error) => OF_THE_ASKER.has(codeOf(error)))) return Promise.resolve();
        http.status = 200;
        body.singleResult.errors = errors.map((error) => ({
          ...error,
          extensions: { ...error.extensions, code: 'BAD_USER_INPUT' },
        }));
        return Promise.resolve();
      },
    }),
});
