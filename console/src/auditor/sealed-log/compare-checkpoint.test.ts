import {
  appendLeaves,
  EMPTY_TREE,
  formatCheckpoint,
  formatNote,
  formatVerifierKey,
  generateSigningKey,
  hashLeaf,
  hashNode,
  proveConsistency,
  SignatureType,
  signText,
  type SigningKey,
} from '@brobygger/transparency-log';
import { compareCheckpoint, type Proven } from './compare-checkpoint';

const NAME = 'log.test/registry';
const MOST = 20;
const { key } = generateSigningKey(NAME, SignatureType.ED25519);
const verifier = formatVerifierKey(key);
const leaves = Array.from({ length: MOST }, (_, n) => hashLeaf(Buffer.from(`leaf ${n}`)));
const changed = leaves.with(2, hashLeaf(Buffer.from('another')));

const nodeOf = (of: readonly Buffer[], level: number, index: number): Buffer =>
  level === 0
    ? (of[index] as Buffer)
    : hashNode(nodeOf(of, level - 1, index * 2), nodeOf(of, level - 1, index * 2 + 1));

function noteOf(
  of: readonly Buffer[],
  size: number,
  { origin = NAME, by = key }: { readonly origin?: string; readonly by?: SigningKey } = {},
): string {
  const { root } = appendLeaves(EMPTY_TREE, of.slice(0, size));
  const text = formatCheckpoint({ origin, size, root, extensions: [] });
  return formatNote({ text, signatures: [signText(text, by)] });
}

/** What a log of these leaves proves of itself. */
const log =
  (of: readonly Buffer[], size: number) =>
  async (from: number): Promise<Proven> => {
    if (from > size) return { is: 'SHORTER' };
    const nodes = (asked: readonly { readonly level: number; readonly index: number }[]) =>
      Promise.resolve(asked.map(({ level, index }) => nodeOf(of, level, index)));
    const proof = await proveConsistency(from, size, nodes);
    return { is: 'PROOF', proof: proof.map((hash) => hash.toString('base64')), note: noteOf(of, size) };
  };

const sizes = Array.from({ length: MOST }, (_, n) => n + 1);

test.each(sizes)('a log that has gone on from %i continues what was kept, whatever its size', async (size) => {
  for (const later of sizes.slice(size - 1)) {
    expect(await compareCheckpoint(noteOf(leaves, size), verifier, log(leaves, later))).toEqual({
      is: later === size ? 'SAME' : 'CONTINUES',
      added: later - size,
    });
  }
});

test.each(sizes.slice(2))('a log in which a line of the first %i is another is told', async (size) => {
  for (const later of sizes.slice(size - 1)) {
    const verdict = await compareCheckpoint(noteOf(leaves, size), verifier, log(changed, later));
    expect([later, verdict]).toEqual([later, { is: 'CHANGED' }]);
  }
});

test('a proof with a hash that is another, missing or too many proves nothing', async () => {
  const answer = (await log(leaves, 13)(6)) as Extract<Proven, { readonly is: 'PROOF' }>;
  const { proof } = answer;
  const bad = Buffer.alloc(32).toString('base64');
  const proofs = [
    ...proof.map((_, n) => proof.with(n, bad)),
    proof.slice(1),
    proof.slice(0, -1),
    [...proof, bad],
    ['?'],
  ];
  for (const each of proofs) {
    const prove = (): Promise<Proven> => Promise.resolve({ ...answer, proof: each });
    expect(await compareCheckpoint(noteOf(leaves, 6), verifier, prove)).toEqual({ is: 'CHANGED' });
  }
});

describe('what is no earlier checkpoint of the log is told apart', () => {
  const now = log(leaves, 10);
  const { key: other } = generateSigningKey('log.test/other', SignatureType.ED25519);
  const { key: again } = generateSigningKey(NAME, SignatureType.ED25519);
  test.each([
    ['nothing', 'UNREADABLE', '', now],
    ['another text', 'UNREADABLE', 'log.test/registry\n5\n', now],
    ['one of no leaf', 'UNREADABLE', noteOf(leaves, 5).replace('\n5\n', '\n0\n'), now],
    ['of another log', 'OTHER_LOG', noteOf(leaves, 5, { origin: other.name, by: other }), now],
    ['signed by another key of the name', 'NOT_SIGNED', noteOf(leaves, 5, { by: again }), now],
    ['changed after it was signed', 'NOT_SIGNED', noteOf(leaves, 5).replace('\n5\n', '\n6\n'), now],
    ['longer than the log', 'SHORTER', noteOf(leaves, 12), now],
    ['of a log that does not answer', 'AWAY', noteOf(leaves, 5), () => Promise.resolve<Proven>({ is: 'AWAY' })],
  ] as const)('%s: %s', async (_what, is, pasted, prove) => {
    expect(await compareCheckpoint(pasted, verifier, prove)).toEqual({ is });
  });

  test('what the log says of now is not taken unsigned', async () => {
    const prove = async (from: number): Promise<Proven> => ({
      ...((await now(from)) as Extract<Proven, { readonly is: 'PROOF' }>),
      note: noteOf(leaves, 10, { by: again }),
    });
    expect(await compareCheckpoint(noteOf(leaves, 5), verifier, prove)).toEqual({ is: 'CHANGED' });
  });

  test('a root under a size that is not its own is not taken', async () => {
    const answer = (await log(leaves, 13)(6)) as Extract<Proven, { readonly is: 'PROOF' }>;
    const { root } = appendLeaves(EMPTY_TREE, leaves.slice(0, 13));
    const text = formatCheckpoint({ origin: NAME, size: 26, root, extensions: [] });
    const note = formatNote({ text, signatures: [signText(text, key)] });
    const prove = (): Promise<Proven> => Promise.resolve({ ...answer, note });
    expect(await compareCheckpoint(noteOf(leaves, 6), verifier, prove)).toEqual({ is: 'CHANGED' });
  });

  test('with no key of the log nothing is said', async () => {
    expect(await compareCheckpoint(noteOf(leaves, 5), 'no key', now)).toEqual({ is: 'AWAY' });
  });

  test('a checkpoint may be pasted with other ends of lines, and without its last', async () => {
    const pasted = noteOf(leaves, 5).trimEnd().replaceAll('\n', '\r\n');
    expect(await compareCheckpoint(pasted, verifier, now)).toEqual({ is: 'CONTINUES', added: 5 });
  });
});
