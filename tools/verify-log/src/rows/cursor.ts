import type { ClientBase, QueryResultRow } from 'pg';

/** So many rows are held at a time. */
const AT_ONCE = 1000;

/** Reads a statement's rows piece by piece; the connection must be within a transaction. */
export async function* readAll<Found extends QueryResultRow>(
  client: ClientBase,
  cursor: string,
  statement: string,
): AsyncGenerator<Found> {
  await client.query(`declare ${cursor} no scroll cursor for ${statement}`);
  for (;;) {
    const { rows } = await client.query<Found>(`fetch ${AT_ONCE} from ${cursor}`);
    yield* rows;
    if (rows.length < AT_ONCE) break;
  }
  await client.query(`close ${cursor}`);
}
