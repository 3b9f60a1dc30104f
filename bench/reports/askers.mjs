// Who asks: one keep-alive connection to a gateway, and one connection to the database with prepared statements.
import pg from 'pg';
import { Client } from 'undici';
import { BARE } from './bare-sql.mjs';
import { ORGANISATION } from './start-platforms.mjs';

/** Asks a gateway and parses the answer. */
export function createAsker({ url, headers }, undo) {
  const { origin, pathname } = new URL(url);
  const client = new Client(origin, { pipelining: 1 });
  undo.push(() => client.close());
  return async (operation, as = 'leader') => {
    const { body } = await client.request({
      method: 'POST',
      path: pathname,
      headers: headers[as],
      body: JSON.stringify(operation),
    });
    const answer = await body.json();
    if (answer.errors !== undefined)
      throw new Error(`the gateway answered with errors: ${JSON.stringify(answer.errors).slice(0, 600)}`);
    return answer.data;
  };
}

/** Counts a report at the database. Every statement is prepared once. */
export async function createAnalyst({ databases }, undo) {
  const client = new pg.Client({ connectionString: databases.appUrl });
  await client.connect();
  undo.push(() => client.end());
  const count = async (report, year) =>
    (
      await client.query({
        name: report,
        text: BARE[report],
        values: [ORGANISATION, `${year}-01-01`, `${year + 1}-01-01`],
      })
    ).rows;
  return { count, roundTrip: () => client.query({ name: 'nothing', text: 'select 1', values: [] }) };
}
