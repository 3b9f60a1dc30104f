import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { commitmentTo } from './content/commitment';
import { readCheckpoint } from './note/checkpoint';
import { readVerifierKey } from './note/verifier-key';
import { DUMP_FORM, type CheckpointRow, type LeafRow, type Row, type TileRow } from './rows/row';
import { GrowingTree } from './tree/growing-tree';
import { verifyRows, type Options } from './verify-rows';

const AT = '2026-03-02T10:00:00.000Z';
export const LATER = '2026-03-02T11:00:00.000Z';
const sha = (data: Buffer): Buffer => createHash('sha256').update(data).digest();

function keyOf(name: string, type: number, seed: number) {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const raw = createPublicKey(secret as never).export({ format: 'der', type: 'spki' });
  const typed = Buffer.concat([Buffer.of(type), raw.subarray(-32)]);
  const id = sha(Buffer.concat([Buffer.from(`${name}\n`), typed])).subarray(0, 4);
  const text = `${name}+${id.toString('hex')}+${typed.toString('base64')}`;
  const line = (signature: Buffer): string => `\u2014 ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`;
  return { text, sign: (message: string): Buffer => sign(null, Buffer.from(message), secret), line };
}

const KEYS = { 'a.test': keyOf('a.test', 1, 1), 'b.test': keyOf('b.test', 1, 2), witness: keyOf('w.test', 4, 3) };
type LogName = 'a.test' | 'b.test';

/** A checkpoint as a log signs it, and a witness. */
export function noteOf(name: LogName, size: number, root: Buffer): string {
  const text = `${name}\n${size}\n${root.toString('base64')}\n`;
  const time = Buffer.alloc(8, 1);
  const cosigned = KEYS.witness.sign(`cosignature/v1\ntime ${time.readBigUInt64BE()}\n${text}`);
  return `${text}\n${KEYS[name].line(KEYS[name].sign(text))}${KEYS.witness.line(Buffer.concat([time, cosigned]))}`;
}

function leafOf(index: number): LeafRow {
  const content = { act: index % 2 === 0 ? 'READ' : null, cause: null, id: `entry ${index}`, fields: ['a', 'b'] };
  const salt = sha(Buffer.from(`salt ${index}`));
  const { act, cause, ...first } = content;
  const committed =
    act === null ? { ...first, form: 'disclosure-entry/1' } : { ...first, act, cause, form: 'disclosure-entry/2' };
  const commitment = commitmentTo(salt, committed);
  const places = [`${index}`, `${index}`, null];
  const of = { origin: 1, index, kind: 'DISCLOSURE', isDeleted: false };
  return { row: 'leaf', ...of, commitment, committed: commitment, places, salt, content };
}

/** The last checkpoint of the first log that somebody holds: the database has lost what it is of. */
export const LOST = noteOf('a.test', 900, sha(Buffer.from('lost')));
const FOLLOWING: LeafRow = {
  ...{ row: 'leaf', origin: 2, index: 0, kind: 'FOLLOWS', committed: null, places: [null, null, null] },
  ...{ salt: null, content: null, isDeleted: false, commitment: sha(Buffer.from(LOST)) },
};

function treeOf(origin: number, name: LogName, leaves: readonly LeafRow[], each: number): readonly Row[] {
  const tiles = new Map<string, Buffer[]>();
  const tree = new GrowingTree((level, index, hash) => {
    const tile = `${level / 8}/${Math.floor(index / 256)}`;
    if (level % 8 === 0) tiles.set(tile, [...(tiles.get(tile) ?? []), hash]);
  });
  const mixed = leaves.flatMap((leaf): readonly Row[] => {
    tree.append(leaf.commitment);
    if (tree.size % each !== 0 && tree.size !== leaves.length) return [leaf];
    const of: CheckpointRow = { row: 'checkpoint', origin, size: tree.size, root: tree.root(), at: AT, note: null };
    return [leaf, { ...of, note: noteOf(name, of.size, of.root) }];
  });
  const rows = [...tiles].map(([tile, hashes]): TileRow => {
    const [level = 0, index = 0] = tile.split('/').map(Number);
    return { row: 'tile', origin, level, index, hashes: Buffer.concat(hashes) };
  });
  return [...mixed, ...rows];
}

const rank = (row: Row): number =>
  ['start', 'origin', 'leaf', 'checkpoint', 'tile', 'outside', 'end'].indexOf(row.row.replace('checkpoint', 'leaf'));

/** A log of 600 entries of which some were deleted, and the one that follows it. */
export function aLog(): readonly Row[] {
  const leaves = Array.from({ length: 600 }, (_, index) => leafOf(index)).map((leaf) =>
    leaf.index % 7 === 0
      ? { ...leaf, salt: null, content: null, isDeleted: true, places: [`${leaf.index}`, null, `${leaf.index}`] }
      : leaf,
  );
  const rows: readonly Row[] = [
    { row: 'start', form: DUMP_FORM, at: LATER },
    { row: 'origin', origin: 1, name: 'a.test', follows: null },
    { row: 'origin', origin: 2, name: 'b.test', follows: LOST },
    ...treeOf(1, 'a.test', leaves, 100),
    ...treeOf(2, 'b.test', [FOLLOWING], 100),
  ];
  return ended(rows.toSorted((one, other) => rank(one) - rank(other)));
}

/** With the row that says how many there are. */
export const ended = (rows: readonly Row[]): readonly Row[] => {
  const all = rows.filter(({ row }) => row !== 'end');
  return [...all, { row: 'end', rows: all.length }];
};

export const OPTIONS: Options = {
  keys: [KEYS['a.test'], KEYS['b.test']].flatMap(({ text }) => readVerifierKey(text, 'log') ?? []),
  witnesses: [KEYS.witness].flatMap(({ text }) => readVerifierKey(text, 'witness') ?? []),
  quorum: 1,
  held: [LOST].flatMap((note) => readCheckpoint(note) ?? []),
};

/** The findings of a log, as `CODE place`. */
export async function findingsIn(rows: readonly Row[], options: Partial<Options> = {}): Promise<readonly string[]> {
  const { findings } = await verifyRows(
    (async function* () {
      yield* rows;
    })(),
    { ...OPTIONS, ...options },
  );
  return findings.map(({ code, place }) => `${code} ${place}`);
}
