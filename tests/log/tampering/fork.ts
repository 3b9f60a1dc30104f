import { commitmentOf, type CommittedEntry } from '@brobygger/testkit';
import type { SigningKey } from '@brobygger/transparency-log';
import type { ClientBase } from 'pg';
import { rebuildTree } from '../rebuild-tree';
import { changes, oneOf, type Edit } from './edit';

/** Another log under the same key: an entry says something else, and everything over it is made and signed anew. */
export const forksWith = (key: SigningKey): readonly Edit[] => [
  {
    kind: 'fork',
    name: 'an entry that says something else',
    async run(client, chance) {
      const id = await oneOf(client, chance, 'select id::text as one from disclosure_entry');
      await client.query("update disclosure_entry set person_id = 'Z999999' where id = $1", [id]);
      return enterAnew(client, id, key);
    },
  },
  {
    kind: 'fork',
    name: 'an entry that never was',
    async run(client, chance) {
      const index = await oneOf(client, chance, 'select index::text as one from log_leaf');
      const changed = await changes(client, [
        "update log_leaf set commitment = sha256('another') where index = $1",
        index,
      ]);
      await client.query(
        `update disclosure_commitment c set commitment = l.commitment from log_leaf l where l.source = c.id and l.index = $1`,
        [index],
      );
      await rebuildTree(client, key);
      return changed;
    },
  },
];

async function enterAnew(client: ClientBase, id: string, key: SigningKey): Promise<boolean> {
  const { rows } = await client.query<CommittedEntry>('select * from disclosure_entry where id = $1', [id]);
  const commitment = Buffer.from(commitmentOf(rows[0] as CommittedEntry), 'hex');
  const changed = await changes(
    client,
    ['update disclosure_commitment set commitment = $2 where id = $1', id, commitment],
    ['update log_leaf set commitment = $2 where source = $1', id, commitment],
  );
  await rebuildTree(client, key);
  return changed;
}
