import type { Client } from 'pg';
import { outageOf } from '../faults/outage';

type AnyQuery = (...words: readonly unknown[]) => unknown;

/**
 * Ends a connection on which a statement got no answer in time. The driver gives the statement up, but not the connection, which would go
 * back into the pool and keep the next one waiting for the same silence.
 */
export function letGoOfSilence(client: Client): void {
  const query = client.query.bind(client) as AnyQuery;
  const { connection } = client as unknown as { readonly connection: { readonly stream: { destroy(): void } } };
  client.query = ((...words: readonly unknown[]): unknown => {
    const answer = query(...words);
    if (answer instanceof Promise) {
      answer.catch((cause: unknown) => {
        if (outageOf(cause) === 'QUERY_TIMEOUT') connection.stream.destroy();
      });
    }
    return answer;
  }) as Client['query'];
}
