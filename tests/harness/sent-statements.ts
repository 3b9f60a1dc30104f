import { Client } from 'pg';

type AnyQuery = (this: Client, ...words: unknown[]) => unknown;

/** Tells of each statement that this process sends to PostgreSQL, on connections that are opened from now on. */
export function onStatement(hear: (text: string, client: Client) => void): void {
  const query = Client.prototype.query as unknown as AnyQuery;
  Client.prototype.query = function hearing(this: Client, ...words: readonly unknown[]): unknown {
    const [first] = words;
    hear(typeof first === 'string' ? first : String((first as { readonly text?: unknown } | null)?.text), this);
    return query.apply(this, [...words]);
  } as unknown as Client['query'];
}

/** The text of every such statement, oldest first; the test may empty it. */
export function hearStatements(): string[] {
  const heard: string[] = [];
  onStatement((text) => heard.push(text));
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
