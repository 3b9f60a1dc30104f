/** What an error says of itself beside its words. */
interface Said {
  readonly code?: unknown;
  readonly name?: unknown;
  readonly cause?: unknown;
  readonly extensions?: { readonly code?: unknown };
}

/**
 * What failed, as a code for the operator: of HTTP, of the system (`ECONNREFUSED`) or of PostgreSQL, of what lies under it, of the registry
 * of errors, else the error's name. Never its message, which may quote what was asked.
 */
export function causeCode(error: unknown): string {
  const { code, name, cause, extensions } = Object(error) as Said;
  if (typeof code === 'string') return code;
  if (typeof cause === 'object' && cause !== null) return causeCode(cause);
  return [extensions?.code, name].find((each) => typeof each === 'string') ?? 'unknown';
}
