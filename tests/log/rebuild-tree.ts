import { formatCheckpoint, formatNote, signText, type SigningKey } from '@brobygger/transparency-log';
import { GrowingTree } from '@brobygger/verify-log';
import type { ClientBase } from 'pg';

/**
 * Makes tiles and checkpoints of the leaves as they stand, and signs: what a sealer does with one leaf more, and what somebody does who has
 * the key and another log in mind. Cosignatures are left to their witnesses.
 */
export async function rebuildTree(client: ClientBase, key: SigningKey): Promise<void> {
  const leaves = await client.query<{ readonly commitment: Buffer }>('select commitment from log_leaf order by index');
  const sizes = await client.query<{ readonly size: number }>('select size::float8 as size from log_checkpoint');
  const wanted = new Set([...sizes.rows.map(({ size }) => size), leaves.rows.length]);
  const tiles = new Map<string, Buffer[]>();
  const tree = new GrowingTree((level, index, hash) => {
    if (level % 8 !== 0) return;
    const tile = `${level / 8}/${Math.floor(index / 256)}`;
    tiles.set(tile, [...(tiles.get(tile) ?? []), hash]);
  });
  for (const { commitment } of leaves.rows) {
    tree.append(commitment);
    if (wanted.has(tree.size)) await sign(client, key, tree);
  }
  for (const [tile, hashes] of tiles) {
    await client.query(
      `insert into log_tile values (1, $1, $2, $3)
       on conflict (origin, level, index) do update set hashes = excluded.hashes where log_tile.hashes <> excluded.hashes`,
      [...tile.split('/'), Buffer.concat(hashes)],
    );
  }
}

async function sign(client: ClientBase, key: SigningKey, tree: GrowingTree): Promise<void> {
  const [size, root] = [tree.size, tree.root()];
  const { rows } = await client.query('select from log_checkpoint where size = $1 and root = $2', [size, root]);
  if (rows.length > 0) return;
  const text = formatCheckpoint({ origin: key.name, size, root, extensions: [] });
  const note = formatNote({ text, signatures: [signText(text, key)] });
  await client.query('delete from log_cosignature where size = $1', [size]);
  await client.query(
    `insert into log_checkpoint (origin, size, root, note) values (1, $1, $2, $3)
     on conflict (origin, size) do update set root = excluded.root, note = excluded.note`,
    [size, root, note],
  );
}
