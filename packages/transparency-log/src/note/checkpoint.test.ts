import fc from 'fast-check';
import { logKey, valueOf, witnessKey } from './note.test-setup';
import {
  checkPolicy,
  CheckpointRefusal,
  cosignText,
  formatCheckpoint,
  formatNote,
  openCheckpoint,
  parseCheckpoint,
  signText,
  type SigningKey,
  type TrustPolicy,
} from '.';

const ORIGIN = 'log.example/disclosures';
const ROOT = Buffer.alloc(32, 7);
const AT = new Date('2026-11-30T12:00:00Z');
const TEXT = formatCheckpoint({ origin: ORIGIN, size: 42, root: ROOT, extensions: [] });
const log = logKey(1);
const witnesses = [1, 2, 3].map((number) => witnessKey(number));
const policy: TrustPolicy = { origin: ORIGIN, logKeys: [log], witnessKeys: witnesses, quorum: 2 };

const signedBy = (logs: readonly SigningKey[], cosigners: readonly SigningKey[], text = TEXT): string =>
  formatNote({
    text,
    signatures: [...logs.map((key) => signText(text, key)), ...cosigners.map((key) => cosignText(text, key, AT))],
  });

const judge = (note: string, over: Partial<TrustPolicy> = {}): string => {
  const opened = openCheckpoint(note, { ...policy, ...over });
  return opened.ok ? 'believed' : opened.reason;
};

test('the checkpoint of the specification', () => {
  const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
  const read = valueOf(parseCheckpoint(text));
  expect(read).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163, extensions: [] });
  expect(formatCheckpoint(read)).toBe(text);
});

test('each checkpoint is read as it was written', () => {
  const field = fc.string({ minLength: 1 }).filter((text) => !text.includes('\n'));
  const checkpoints = fc.record({
    origin: field,
    size: fc.maxSafeNat(),
    root: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
    extensions: fc.array(field, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(checkpoints, (checkpoint) => {
      expect(valueOf(parseCheckpoint(formatCheckpoint(checkpoint)))).toEqual(checkpoint);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['', 'MALFORMED_CHECKPOINT'],
  ['a\n1\n', 'MALFORMED_CHECKPOINT'],
  [TEXT.slice(0, -1), 'MALFORMED_CHECKPOINT'],
  [`\n${TEXT}`, 'MALFORMED_CHECKPOINT'],
  [`${TEXT}one\n\ntwo\n`, 'MALFORMED_CHECKPOINT'],
  [TEXT.replace('42', '042'), 'MALFORMED_SIZE'],
  [TEXT.replace('42', '-1'), 'MALFORMED_SIZE'],
  [TEXT.replace('42', '4 2'), 'MALFORMED_SIZE'],
  [TEXT.replace('42', '9007199254740992'), 'MALFORMED_SIZE'],
  [TEXT.replace('42', '٤٢'), 'MALFORMED_SIZE'],
  [TEXT.replace('=', ''), 'MALFORMED_ROOT'],
  [`a\n1\n${Buffer.alloc(31).toString('base64')}\n`, 'MALFORMED_ROOT'],
])('a text that is no checkpoint is refused: %#', (text, reason) => {
  expect(parseCheckpoint(text)).toEqual({ ok: false, reason });
});

test('whatever the text, the answer is a checkpoint or a reason', () => {
  const reasons = Object.values(CheckpointRefusal);
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 6 }), (lines) => {
      const read = parseCheckpoint(lines.join('\n'));
      if (!read.ok) expect(reasons).toContain(read.reason);
    }),
    { numRuns: 500 },
  );
});

test.each([0, 1, 2, 3])('k of n: with %d of three witnesses', (count) => {
  const note = signedBy([log], witnesses.slice(0, count));
  for (const quorum of [0, 1, 2, 3]) {
    expect(judge(note, { quorum })).toBe(count >= quorum ? 'believed' : 'TOO_FEW_WITNESSES');
  }
});

test('who cosigned is told by name and time', () => {
  const { checkpoint, cosignedBy } = valueOf(openCheckpoint(signedBy([log], witnesses), policy));
  expect(checkpoint.size).toBe(42);
  expect(cosignedBy).toEqual(witnesses.map(({ name }) => ({ witness: name, at: AT })));
});

test('two keys of one witness are one witness, and one cosignature said twice is one', () => {
  const [first, second] = [witnessKey(1), witnessKey(9, 'witness.example/w1')] as const;
  const witnessKeys = [first, second, witnessKey(2)];
  expect(judge(signedBy([log], [first, second]), { witnessKeys })).toBe('TOO_FEW_WITNESSES');
  expect(judge(signedBy([log], [first, first]))).toBe('TOO_FEW_WITNESSES');
  expect(judge(signedBy([log], [second, witnessKey(2)]), { witnessKeys })).toBe('believed');
});

test('witnesses without the log, strangers, and the log of another origin are not believed', () => {
  expect(judge(signedBy([], witnesses))).toBe('NOT_SIGNED_BY_LOG');
  expect(judge(signedBy([log], [witnessKey(8), witnessKey(9)]))).toBe('TOO_FEW_WITNESSES');
  expect(judge(signedBy([logKey(2)], []))).toBe('NO_KNOWN_SIGNATURE');
  const other = formatCheckpoint({ origin: 'other.example', size: 42, root: ROOT, extensions: [] });
  expect(judge(signedBy([log], witnesses, other))).toBe('OTHER_ORIGIN');
  expect(judge(signedBy([log], witnesses, 'no\ncheckpoint\n'))).toBe('MALFORMED_CHECKPOINT');
});

test('while a key is changed, either is enough', () => {
  const logKeys = [log, logKey(2)];
  expect(judge(signedBy([logKey(2)], witnesses), { logKeys })).toBe('believed');
  expect(judge(signedBy(logKeys, witnesses), { logKeys })).toBe('believed');
  expect(judge(signedBy([logKey(3)], witnesses), { logKeys })).toBe('NOT_SIGNED_BY_LOG');
});

test.each([
  [{ quorum: 4 }],
  [{ quorum: -1 }],
  [{ quorum: 1.5 }],
  [{ quorum: Number.NaN }],
  [{ witnessKeys: [witnessKey(1), witnessKey(9, 'witness.example/w1')] }],
  [{ logKeys: [witnessKey(1)] }],
  [{ witnessKeys: [logKey(1)], quorum: 1 }],
])('a policy that cannot be met, or with keys of another kind, is an error: %#', (over) => {
  expect(() => checkPolicy({ ...policy, ...over })).toThrow(RangeError);
});
