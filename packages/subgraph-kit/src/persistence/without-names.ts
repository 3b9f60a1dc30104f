import type { Client, QueryConfig } from 'pg';

type AnyQuery = (...words: readonly unknown[]) => unknown;

/**
 * Has a connection send every statement without its name. What a name stands for is kept by the server's connection, and a pooler that
 * lends it by transaction gives the next statement another one, which knows nothing of it or has kept something else.
 */
export function withoutNames(client: Client): void {
  const query = client.query.bind(client) as AnyQuery;
  client.query = ((first: unknown, ...others: readonly unknown[]): unknown =>
    query(isNamed(first) ? { ...first, name: undefined } : first, ...others)) as Client['query'];
}

/** A statement as the driver is given it: what brings its own way of being sent is none. */
const isNamed = (statement: unknown): statement is QueryConfig =>
  typeof statement === 'object' && statement !== null && 'name' in statement && !('submit' in statement);
