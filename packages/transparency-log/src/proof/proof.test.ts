import fc from 'fast-check';
import { hashLeaf } from '../merkle';
import { naivePath, naiveRoot, numberedLeaves } from '../merkle/naive-tree.test-setup';
import { cosignText, formatCheckpoint, formatNote, signText, type TrustPolicy } from '../note';
import { logKey, turned, valueOf, witnessKey } from '../note/note.test-setup';
import {
  AddCheckpointRefusal,
  parseAddCheckpoint,
  parseTlogProof,
  verifyTlogProof,
  writeAddCheckpoint,
  writeTlogProof,
  type TlogProof,
} from '.';

const ORIGIN = 'log.example/disclosures';
const AT = new Date('2026-11-30T12:00:00Z');
const leaves = numberedLeaves(11);
const log = logKey(1);
const witnesses = [witnessKey(1), witnessKey(2)];
const policy: TrustPolicy = { origin: ORIGIN, logKeys: [log], witnessKeys: witnesses, quorum: 2 };
const text = formatCheckpoint({ origin: ORIGIN, size: leaves.length, root: naiveRoot(leaves), extensions: [] });
const checkpoint = formatNote({
  text,
  signatures: [signText(text, log), ...witnesses.map((key) => cosignText(text, key, AT))],
});

const proofOf = (index: number, extra: Buffer | null = null): TlogProof => ({
  index,
  proof: naivePath(index, leaves),
  checkpoint,
  extra,
});

const judge = (file: string, index: number): string => {
  const verified = verifyTlogProof(file, hashLeaf(leaves[index]!), policy);
  return verified.ok ? 'believed' : verified.reason;
};

test('the lines of the specification', () => {
  const file = writeTlogProof(proofOf(6, Buffer.from('salt')));
  const [header, extra, index, ...rest] = file.split('\n');
  expect([header, extra, index]).toEqual(['c2sp.org/tlog-proof@v1', 'extra c2FsdA==', 'index 6']);
  const hashes = rest.slice(0, rest.indexOf(''));
  expect(hashes).toEqual(proofOf(6).proof.map((hash) => hash.toString('base64')));
  expect(rest.slice(rest.indexOf('') + 1).join('\n')).toBe(checkpoint);
  expect(writeTlogProof({ index: 0, proof: [], checkpoint: 'c\n', extra: null })).toBe(
    'c2sp.org/tlog-proof@v1\nindex 0\n\nc\n',
  );
});

test.each(leaves.map((_, index) => index))('entry %d is proved from its file alone', (index) => {
  for (const extra of [null, Buffer.alloc(0), Buffer.from('opaque')]) {
    const file = writeTlogProof(proofOf(index, extra));
    expect(valueOf(parseTlogProof(file))).toEqual(proofOf(index, extra));
    const proved = valueOf(verifyTlogProof(file, hashLeaf(leaves[index]!), policy));
    expect(proved).toMatchObject({ index, checkpoint: { origin: ORIGIN, size: 11 } });
    expect(proved.cosignedBy).toHaveLength(2);
  }
});

test('no bit of a proof can be turned', () => {
  const bytes = Buffer.from(writeTlogProof(proofOf(6)));
  for (const copy of turned(bytes)) expect(judge(copy.toString(), 6)).not.toBe('believed');
});

test('the proof of one entry is none of another', () => {
  const file = writeTlogProof(proofOf(6));
  expect(judge(file, 7)).toBe('ROOT_DIFFERS');
  expect(judge(file.replace('index 6', 'index 7'), 7)).toBe('ROOT_DIFFERS');
  expect(judge(file.replace('index 6', 'index 11'), 6)).toBe('INDEX_OUTSIDE');
});

const file = writeTlogProof(proofOf(6, Buffer.from('x')));

test.each([
  ['', 'NO_CHECKPOINT'],
  ['c2sp.org/tlog-proof@v1\nindex 0\n', 'NO_CHECKPOINT'],
  [file.replace('@v1', '@v2'), 'NOT_A_TLOG_PROOF'],
  [file.replace('extra eA==', 'extra !!'), 'MALFORMED_EXTRA'],
  [file.replace('extra eA==', 'extra eB=='), 'MALFORMED_EXTRA'],
  [file.replace('index 6\n', ''), 'MALFORMED_INDEX'],
  [file.replace('index 6', 'index 06'), 'MALFORMED_INDEX'],
  [file.replace('index 6', 'index -6'), 'MALFORMED_INDEX'],
  [file.replace('index 6', 'extra eA==\nindex 6'), 'MALFORMED_INDEX'],
  [file.replace('index 6\n', 'index 6\nAAAA\n'), 'MALFORMED_HASH'],
  [file.replace('index 6\n', `index 6\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(64)}`), 'TOO_MANY_HASHES'],
  [file.replace('index 6\n', `index 6\n${Buffer.alloc(32).toString('base64')}\n`), 'PROOF_TOO_LONG'],
  [writeTlogProof({ ...proofOf(6), checkpoint: 'none' }), 'MALFORMED_NOTE'],
])('a file that is no proof is refused: %#', (broken, reason) => {
  expect(judge(broken, 6)).toBe(reason);
});

test('whatever the file, the answer is a verdict', () => {
  const lines = fc.oneof(fc.string(), fc.constantFrom('c2sp.org/tlog-proof@v1', 'index 6', 'extra eA==', 'old 3', ''));
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 8 }), (all) => {
      expect(judge(`${all.join('\n')}\n${checkpoint}`, 6)).not.toBe('');
      const read = parseAddCheckpoint(all.join('\n'));
      if (!read.ok) expect(Object.values(AddCheckpointRefusal)).toContain(read.reason);
    }),
    { numRuns: 500 },
  );
});

describe('what a witness is sent', () => {
  const hash = Buffer.alloc(32, 1);
  const body = writeAddCheckpoint({ oldSize: 3, proof: [hash, hash], checkpoint });

  test('is read as it was written', () => {
    expect(body.split('\n').slice(0, 4)).toEqual(['old 3', hash.toString('base64'), hash.toString('base64'), '']);
    expect(valueOf(parseAddCheckpoint(body))).toEqual({ oldSize: 3, proof: [hash, hash], checkpoint });
    const first = { oldSize: 0, proof: [], checkpoint };
    expect(valueOf(parseAddCheckpoint(writeAddCheckpoint(first)))).toEqual(first);
  });

  test.each([
    ['', 'NO_CHECKPOINT'],
    ['old 3\n', 'NO_CHECKPOINT'],
    [body.replace('old 3', 'old 03'), 'MALFORMED_OLD_SIZE'],
    [body.replace('old 3', 'old  3'), 'MALFORMED_OLD_SIZE'],
    [body.replace('old 3', 'size 3'), 'MALFORMED_OLD_SIZE'],
    [`\n\n${body}`, 'MALFORMED_OLD_SIZE'],
    [body.replace('=', ''), 'MALFORMED_HASH'],
    [writeAddCheckpoint({ oldSize: 3, proof: Array(64).fill(hash), checkpoint }), 'TOO_MANY_HASHES'],
  ])('is refused where it is not so: %#', (broken, reason) => {
    expect(parseAddCheckpoint(broken)).toEqual({ ok: false, reason });
  });
});
