import {
  hashLeaf,
  nodesInTiles,
  parseNote,
  parseVerifierKey,
  pathOfTile,
  readEntryBundle,
  readRoot,
} from '@brobygger/transparency-log';
import { createQuery } from '@brobygger/subgraph-kit';
import { TEST_LOG_KEY } from '@brobygger/testkit';
import { startTestRegistry, type TestRegistry } from '../registry.test-setup';
import { statedIn } from '../sealing/checkpoint-note';
import { aSeenYouth, treeOf } from './log-tree.test-setup';
import { createReadLogFile } from './read-log-file';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'));
  await registry.asOwner(
    `insert into log_pending (kind, source, commitment) 
     select 'DISCLOSURE', gen_random_uuid(), sha256(int4send(n)) from generate_series(1, 700) n`,
    [],
  );
  await aSeenYouth(registry);
  await registry.sealer.seal();
});
afterAll(() => registry.stop());

const DAY_MS = 24 * 60 * 60 * 1000;
const readAt = (at: number, path: string) =>
  createReadLogFile(createQuery(registry.dataSource), TEST_LOG_KEY, () => new Date(at))(path);
const tomorrow = (path: string) => readAt(Date.now() + DAY_MS, path);
const read = async (path: string): Promise<Buffer> => {
  const file = await tomorrow(path);
  if (file === null) throw new Error(`the log has no \`${path}\``);
  return file.body;
};

test('whoever has the files alone has the whole tree, and its root is the one that is signed', async () => {
  const stated = statedIn((await read('checkpoint')).toString('utf8'));
  const { leaves } = await treeOf(registry);
  expect(stated?.size).toBe(leaves.length);
  const root = await readRoot(
    leaves.length,
    nodesInTiles(leaves.length, (tiles) => Promise.all(tiles.map((tile) => read(pathOfTile(tile))))),
  );
  expect(root).toEqual(stated?.root);
  const bundle = readEntryBundle(await read('tile/entries/001'));
  const tile = await read('tile/0/001');
  expect(bundle).toMatchObject({ ok: true });
  const entries = bundle.ok ? bundle.value : [];
  expect(Buffer.concat(entries.map(hashLeaf))).toEqual(tile);
  expect(entries).toEqual(leaves.slice(256, 512).map(({ commitment }) => commitment));
});

test('the key in the files is the one by which they are signed', async () => {
  const key = parseVerifierKey((await read('key')).toString('utf8').trim());
  const note = parseNote((await read('checkpoint')).toString('utf8'));
  expect([key.ok, note.ok]).toEqual([true, true]);
  if (key.ok && note.ok) expect(note.value.signatures[0]?.keyId).toBe(key.value.id);
});

test.each(['tile/0/999', 'tile/0/000.p/256', 'tile/0/002.p/255', 'tile/3/000', 'tile/0/0', '../key', ''])(
  'there is no file `%s`',
  async (path) => {
    expect(await tomorrow(path)).toBeNull();
  },
);

test('a part of a tile is had while the tile has more', async () => {
  expect(await read('tile/0/000.p/3')).toEqual((await read('tile/0/000')).subarray(0, 96));
});

test('what was sealed today is read tomorrow: how much the log grows tells nobody whether a question of theirs was entered', async () => {
  const shown = (at: number) =>
    Promise.all(['checkpoint', 'tile/0/000', 'tile/entries/000'].map((path) => readAt(at, path)));
  // The moment is the database's, which may be a little off.
  expect(await shown(Date.now() - DAY_MS)).toEqual([null, null, null]);
  const before = await read('checkpoint');
  await aSeenYouth(registry);
  await registry.sealer.seal();
  expect(await readAt(Date.now() + DAY_MS, 'checkpoint')).not.toEqual(before);
});
