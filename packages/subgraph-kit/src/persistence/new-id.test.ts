import { isId, newId } from '@brobygger/domain';
import { createTestDatabase } from '@brobygger/testkit';
import { Client } from 'pg';
import { NEW_ID } from './new-id.sql';

/** The first characters of an id say the millisecond. */
const MOMENT = 'xxxxxxxx-xxxx'.length;

let client: Client;
beforeAll(async () => {
  const { ownerUrl } = await createTestDatabase('ids');
  client = new Client({ connectionString: ownerUrl });
  await client.connect();
});
afterAll(() => client?.end());

async function made(count: number): Promise<readonly string[]> {
  const text = `select ${NEW_ID} as id from generate_series(1, ${count})`;
  return (await client.query<{ readonly id: string }>(text)).rows.map(({ id }) => id);
}

test('an id of the database is as one of the process: by its millisecond, and no two alike', async () => {
  const before = newId();
  const ids = await made(50);
  const after = newId();
  expect(ids.filter((id) => !isId(id) || id[MOMENT + 1] !== '7')).toEqual([]);
  expect(new Set(ids.map((id) => id.slice(MOMENT))).size).toBe(50);
  const moments = [before, ...ids, after].map((id) => id.slice(0, MOMENT));
  expect(moments).toEqual([...moments].sort());
});
