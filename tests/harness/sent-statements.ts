import { Client } from 'pg';

type AnyQuery = (this: Client, ...words: unknown[]) => unknown;

/**
 * Hears the text of every statement that this process sends to PostgreSQL, oldest first, on connections that are opened from now on; the
 * test may empty it.
 */
export function hearStatements(): string[] {
  const heard: string[] = [];
  const query = Client.prototype.query as unknown as AnyQuery;
  Client.prototype.query = function hearing(this: Client, ...words: readonly unknown[]): unknown {
    const [first] = words;
    heard.push(typeof first === 'string' ? first : String((first as { readonly text?: unknown } | null)?.text));
    return query.apply(this, [...words]);
  } as unknown as Client['query'];
  return heard;
}

/**
 * What one request sent, to the end of the first change that it made or took back, whichever of both: what the relays send beside it and
 * from then on is left out, and each minute's look at the database's clock, which is of no request.
 */
export function statementsOfRequest(heard: readonly string[]): readonly string[] {
  const own = heard.filter((text) => !OF_NO_REQUEST.some((known) => text.includes(known)));
  const end = own.findIndex((text) => ENDS.includes(text));
  return (end === -1 ? own : own.slice(0, end + 1)).map((text) => (ENDS.includes(text) ? 'COMMIT or ROLLBACK' : text));
}

const OF_NO_REQUEST: readonly string[] = ['outbox_lane', 'as "atMs"'];
const ENDS: readonly string[] = ['COMMIT', 'ROLLBACK'];
