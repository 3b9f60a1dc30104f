import { ApolloServerErrorCode, ApolloServerValidationErrorCode } from '@apollo/server/errors';
import { ERRORS, type ErrorCode } from '@brobygger/domain';
import type { GraphQLFormattedError } from 'graphql';

/** What an error may carry to the client beside its code. Everything else stays inside; `standing` and `last` are versions and states. */
const SHOWN = [
  'argument',
  'faults',
  'rule',
  'consent',
  'service',
  'standing',
  'last',
  'limit',
  'retryAfterSeconds',
] as const;

/** Apollo's own codes in the words of the registry. */
const TRANSLATED: Readonly<Record<string, ErrorCode>> = {
  [ApolloServerErrorCode.BAD_REQUEST]: 'BAD_USER_INPUT',
  [ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE]: 'BAD_USER_INPUT',
};

/** Lets the registry's errors through as they are, and turns every other into one that says nothing. */
export function formatError(error: GraphQLFormattedError, onSurprise: () => void): GraphQLFormattedError {
  if (error.extensions?.['validationErrorCode'] === ApolloServerValidationErrorCode.INTROSPECTION_DISABLED) {
    return { message: 'the schema cannot be asked for here', extensions: { code: 'INTROSPECTION_DISABLED' } };
  }
  const given = error.extensions?.['code'];
  const code = typeof given === 'string' ? (TRANSLATED[given] ?? given) : '';
  const place = {
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    ...(error.path === undefined ? {} : { path: error.path }),
  };
  if (!Object.hasOwn(ERRORS, code) || code === 'INTERNAL_SERVER_ERROR') {
    onSurprise();
    return { message: 'something went wrong', ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  }
  const shown = SHOWN.flatMap((name) =>
    error.extensions?.[name] === undefined ? [] : [[name, error.extensions[name]] as const],
  );
  return {
    ...withoutValue(error.message, code),
    ...place,
    extensions: { ...Object.fromEntries(shown), ...argumentIn(error.message), code: codeOf(error.message, code) },
  };
}

/** One expression of several that may stand alone, each with its groups. */
const oneOf = (...forms: readonly RegExp[]): string => forms.map(({ source }) => source).join('|');

const COERCION = new RegExp(
  `^Variable "\\$([^"]+)" (?:${oneOf(
    /got invalid value .*?(?: at "([^"]+)")?; (.*)/,
    /of required type "([^"]+)" was not provided\./,
    /of non-null type "([^"]+)" must not be null\./,
  )})$`,
  's',
);
const LITERAL = new RegExp(
  `^(?:${oneOf(
    /Expected value of type "([^"]+)", found .*?[;.]/,
    /(?:\S+) cannot represent /,
    /Value .* does not exist in /,
    /Enum "([^"]+)" cannot represent /,
  )})`,
  's',
);

/** graphql-js writes the value that was sent into the message. It may be somebody's, so it does not come back. */
function withoutValue(message: string, code: string): { readonly message: string } {
  const coercion = COERCION.exec(message);
  if (coercion !== null) return { message: `\`${coercion[2] ?? coercion[1] ?? ''}\` is not a valid value` };
  if (LITERAL.test(message)) return { message: 'an argument is not a valid value of its type' };
  return { message: code === 'GRAPHQL_PARSE_FAILED' ? message.replace(/"(?:[^"\\]|\\.)*"/gs, '…') : message };
}

function argumentIn(message: string): { readonly argument?: string } {
  const coercion = COERCION.exec(message);
  return coercion === null ? {} : { argument: coercion[2] ?? coercion[1] ?? '' };
}

const codeOf = (message: string, code: string): string =>
  COERCION.test(message) || LITERAL.test(message) ? 'BAD_USER_INPUT' : code;
