import { outageOf } from './outage';

/**
 * What failed, as a code for the operator: of a GraphQL error, of the system (`ECONNREFUSED`), of PostgreSQL (SQLSTATE), else the error's
 * name. Never its message, which may quote what was asked.
 */
export function causeCode(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown';
  const outage = outageOf(cause);
  if (outage !== null) return outage;
  if (cause.cause instanceof Error) return causeCode(cause.cause);
  const { code, extensions } = cause as { readonly code?: unknown; readonly extensions?: { readonly code?: unknown } };
  return [extensions?.code, code].find((each): each is string => typeof each === 'string') ?? cause.name;
}
