import { CoalescerRefused } from '../coalescing/coalescer-refused';

/** A connection that is not there, by the code of the system. */
const OF_CONNECTION: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/**
 * Classes of SQLSTATE (PostgreSQL, appendix A) by which a database says that it cannot serve whatever is asked: no connection (08),
 * no authority to connect (28), no such database (3D), a full disk or too many connections (53), an operator or a limit of time that
 * ended the statement (57), a system that failed (58).
 */
const OF_DATABASE = /^(?:08|28|3D|53|57|58)[0-9A-Z]{3}$/;

/** A server that takes reads alone, as after a failover to another one. */
const READ_ONLY = '25006';

/** What the driver and its pool say without a code. Their own words: nothing of what was asked stands in them. */
const OF_DRIVER: Readonly<Record<string, string>> = {
  'timeout exceeded when trying to connect': 'CONNECT_TIMEOUT',
  'timeout expired': 'CONNECT_TIMEOUT',
  'Query read timeout': 'QUERY_TIMEOUT',
  'Connection terminated': 'CONNECTION_LOST',
  'Connection terminated unexpectedly': 'CONNECTION_LOST',
  'Connection terminated due to connection timeout': 'CONNECT_TIMEOUT',
  'Client has encountered a connection error and is not queryable': 'CONNECTION_LOST',
  'Client was closed and is not queryable': 'CONNECTION_LOST',
  'Query runner already released. Cannot run queries anymore.': 'CONNECTION_LOST',
  // TypeORM gives a connection back that was lost while nothing was asked on it, in the middle of a transaction.
  'Database connection provided by a query runner was already released, cannot continue to use its querying methods anymore.':
    'CONNECTION_LOST',
};

/** By which code the cause says that the database is away, frozen, full or unwilling, whatever it was asked; `null` for any other fault. */
export function outageOf(cause: unknown): string | null {
  if (!(cause instanceof Error)) return null;
  if (cause instanceof CoalescerRefused) return cause.reason;
  const { code } = cause as { readonly code?: unknown };
  if (typeof code === 'string' && (OF_CONNECTION.has(code) || OF_DATABASE.test(code) || code === READ_ONLY)) {
    return code;
  }
  if (cause instanceof AggregateError) return cause.errors.map(outageOf).find((each) => each !== null) ?? null;
  return OF_DRIVER[cause.message] ?? null;
}
