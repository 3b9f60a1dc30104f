import { purposeRefusalOf, type ErrorCode } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { SubgraphRequest } from '../execution/answer-requests';
import type { Subgraph } from '../subgraph';

/** What is answered over HTTP, as it is sent. */
export interface HttpAnswer {
  readonly status: 200 | 400 | 403 | 500;
  readonly body: string;
}

/** The operation in a body, or `null` where there is none. */
function operationIn(body: unknown): SubgraphRequest | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const { query, variables, operationName } = body as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string' || query === '') return null;
  if (variables !== undefined && (typeof variables !== 'object' || Array.isArray(variables))) return null;
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return null;
  return {
    query,
    ...(variables === undefined || variables === null ? {} : { variables: variables as Record<string, unknown> }),
    ...(typeof operationName === 'string' ? { operationName } : {}),
  };
}

/**
 * Answers one operation of the gateway over HTTP, as in one process but for its form. 400 is for what the gateway should not have sent:
 * it has checked all but scalars, which services alone know; where those are all that is wrong, the asker is told with 200. 403 is for a
 * purpose that is not open to who asks. The gateway takes all but 200 for a service that is away.
 */
export async function answerOperation(
  subgraph: Pick<Subgraph, 'execute'>,
  { claims, token }: { readonly claims: Hop; readonly token: string },
  body: unknown,
): Promise<HttpAnswer> {
  const refusal = purposeRefusalOf(claims);
  if (refusal !== null) return { status: 403, body: JSON.stringify(asSent({ errors: [refusal] })) };
  const operation = operationIn(body);
  if (operation === null) return { status: 400, body: NO_OPERATION };
  const result = await subgraph.execute(claims, operation, token);
  const isAnswered = result.data !== undefined || (result.errors ?? []).every(isOfTheAsker);
  return { status: isAnswered ? 200 : 400, body: JSON.stringify(asSent(result)) };
}

const NO_OPERATION = JSON.stringify({
  errors: [{ message: 'a body without an operation', extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode } }],
});

const isOfTheAsker = ({ extensions }: GraphQLError): boolean =>
  extensions['code'] === ('BAD_USER_INPUT' satisfies ErrorCode);

/** An error that nobody gave a code is one of validation where nothing was run, and else a surprise. */
function asSent({ data, errors }: ExecutionResult): object {
  if (errors === undefined) return { data };
  const code = data === undefined ? 'GRAPHQL_VALIDATION_FAILED' : ('INTERNAL_SERVER_ERROR' satisfies ErrorCode);
  return {
    ...(data === undefined ? {} : { data }),
    // What an error says of HTTP is for whoever answers by it alone.
    errors: errors.map(({ message, path, extensions: { http: _http, ...told } }) => ({
      message,
      ...(path === undefined ? {} : { path }),
      extensions: { code, ...told },
    })),
  };
}
