import { GraphQLError } from 'graphql';
import { ERRORS, type ErrorCode } from './error-code';
import type { ErrorDefinition } from './error-definition';

/**
 * A GraphQL error with a code of the registry. The code and the status always come from the registry;
 * Apollo Server reads `extensions.http` and removes it before the response leaves.
 */
export function createError(
  code: ErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  const { httpStatus }: ErrorDefinition = ERRORS[code];
  const http = httpStatus === undefined ? {} : { http: { status: httpStatus } };
  return new GraphQLError(message, { extensions: { ...extensions, code, ...http } });
}

/** The error with what it came of, for the log of the operator. A cause may quote what was asked: it never leaves the process. */
export const withCause = <Thrown extends Error>(error: Thrown, cause: unknown): Thrown =>
  Object.assign(error, { cause });
