import type { ApolloServerPlugin } from '@apollo/server';
import type { ErrorCode } from '@brobygger/domain';
import { GraphQLError } from 'graphql';
import { isOfLiteral } from '../validation/is-of-literal';
import type { SubgraphContext } from '../subgraph-context';

const codeOf = (error: unknown): unknown => (error instanceof GraphQLError ? error.extensions['code'] : undefined);

/** The server gives an error of validation a code of its own; what a scalar said stands below it. */
const ofTheAsker = (error: GraphQLError): boolean =>
  [error, error.originalError].some((each) => codeOf(each) === ('BAD_USER_INPUT' satisfies ErrorCode)) ||
  isOfLiteral(error);

/**
 * Answers 200 and `BAD_USER_INPUT` where a literal or a variable does not hold: the gateway has checked both but for scalars, which
 * services alone know. It passes on what was answered, and takes every other status for a service that is away.
 */
export const createAnsweredStatusPlugin = (): ApolloServerPlugin<SubgraphContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ source, errors: found = [], response: { body, http } }) {
        if (source === undefined || http.status !== 400 || body.kind !== 'single') return Promise.resolve();
        if (found.length === 0 || !found.every(ofTheAsker)) return Promise.resolve();
        const { errors = [] } = body.singleResult;
        http.status = 200;
        body.singleResult.errors = errors.map((error) => ({
          ...error,
          extensions: { ...error.extensions, code: 'BAD_USER_INPUT' },
        }));
        return Promise.resolve();
      },
    }),
});
