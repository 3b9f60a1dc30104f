import type { RunningService } from '@brobygger/subgraph-kit';
import type { TestDatabase } from '@brobygger/testkit';
import { Client } from 'pg';

/** Sends it, and hands back the status, with the code of what was refused. */
export async function send(
  replica: RunningService | undefined,
  path: string,
  body: string,
  token: string,
): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(`${replica?.url}${path}`, { method: 'POST', headers, body });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return errors === undefined ? `${response.status}` : `${response.status} ${errors[0]?.extensions.code}`;
}

/** How many tokens are used up, and how much is entered. */
export async function rowsLeft(database: TestDatabase): Promise<unknown> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query(
    'select (select count(*) from used_token) as tokens, (select count(*) from disclosure_entry) as entries',
  );
  await client.end();
  return rows;
}
