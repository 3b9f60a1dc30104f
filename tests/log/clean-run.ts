import type { SigningKey } from '@brobygger/transparency-log';
import type { ClientBase } from 'pg';
import { rebuildTree } from './rebuild-tree';
import type { Chance } from './random';

const ENTER = `insert into disclosure_entry (
  id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act)
  select gen_random_uuid(), clock_timestamp(), 'clean', youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act
  from disclosure_entry order by seq limit $1`;

async function deleteSome(client: ClientBase, most: number): Promise<void> {
  const { rows } = await client.query<{ readonly id: string }>(
    'select id from disclosure_entry order by random() limit $1',
    [most],
  );
  await client.query('call delete_disclosures($1, $2::uuid[])', ['2026/52', rows.map(({ id }) => id)]);
}

const ACTS: Readonly<Record<string, (client: ClientBase, most: number, key: SigningKey) => Promise<unknown>>> = {
  nothing: () => Promise.resolve(),
  entered: (client, most) => client.query(ENTER, [most]),
  deleted: deleteSome,
  sealed: async (client, most, key) => {
    await client.query(ENTER, [most]);
    await client.query('select integrate_log(1000)');
    await rebuildTree(client, key);
  },
};

/** What happens to a log every day, and what was done. */
export async function cleanRun(client: ClientBase, chance: Chance, key: SigningKey): Promise<string> {
  const did = [...new Set([1, 2, 3].map(() => chance.of(Object.keys(ACTS))))];
  for (const act of did) await ACTS[act]?.(client, 1 + chance.below(4), key);
  return did.join(', ');
}
