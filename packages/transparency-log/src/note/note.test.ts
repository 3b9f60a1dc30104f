import fc from 'fast-check';
import { logKey, turned, valueOf, witnessKey } from './note.test-setup';
import {
  cosignText,
  formatCheckpoint,
  formatNote,
  formatVerifierKey,
  generateSigningKey,
  KeyRefusal,
  NoteRefusal,
  openNote,
  parseNote,
  parseSigningKey,
  parseVerifierKey,
  SignatureType,
  signText,
} from '.';

const AT = new Date('2026-11-30T12:00:00Z');
const TEXT = 'log.example/disclosures\n3\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
const log = logKey(1);
const witness = witnessKey(1);
const note = formatNote({ text: TEXT, signatures: [signText(TEXT, log), cosignText(TEXT, witness, AT)] });

test('each known key is checked, with the time of a witness', () => {
  const { good } = valueOf(openNote(note, [log, witness]));
  expect(good.map(({ key: { name }, at }) => ({ name, at }))).toEqual([
    { name: log.name, at: null },
    { name: witness.name, at: AT },
  ]);
});

test('unknown keys are left aside, also one of a known name or with a known id', () => {
  const others = [logKey(2), { ...logKey(3), id: log.id, name: 'other.example' }];
  const crowded = formatNote({
    text: TEXT,
    signatures: [...others.map((key) => signText(TEXT, key)), signText(TEXT, log)],
  });
  expect(valueOf(openNote(crowded, [log])).good.map(({ key }) => key.name)).toEqual([log.name]);
  expect(openNote(crowded, [witness])).toEqual({ ok: false, reason: 'NO_KNOWN_SIGNATURE' });
});

test('a wrong signature of a known key spoils the note, though others hold', () => {
  const wrong = { ...signText('something else\n', log) };
  const spoilt = formatNote({ text: TEXT, signatures: [wrong, cosignText(TEXT, witness, AT)] });
  expect(openNote(spoilt, [log, witness])).toEqual({ ok: false, reason: 'WRONG_SIGNATURE' });
});

test('a key that signs twice counts once', () => {
  const twice = formatNote({ text: TEXT, signatures: [signText(TEXT, log), signText(TEXT, log)] });
  expect(valueOf(openNote(twice, [log])).good).toHaveLength(1);
});

test('no bit of a note can be turned', () => {
  for (const copy of turned(Buffer.from(note))) {
    const opened = openNote(copy, [log, witness]);
    expect(opened.ok && opened.value.good.length === 2).toBe(false);
  }
});

test('a cosignature of one time is none of another', () => {
  const { signature, ...line } = cosignText(TEXT, witness, AT);
  const later = Buffer.from(signature);
  later.writeUInt32BE(later.readUInt32BE(4) + 1, 4);
  const moved = formatNote({ text: TEXT, signatures: [{ ...line, signature: later }] });
  expect(openNote(moved, [witness])).toEqual({ ok: false, reason: 'WRONG_SIGNATURE' });
  for (const cut of [Buffer.concat([Buffer.alloc(8, 0xff), signature.subarray(8)]), signature.subarray(0, 7)]) {
    const unsaid = formatNote({ text: TEXT, signatures: [{ ...line, signature: cut }] });
    expect(openNote(unsaid, [witness])).toEqual({ ok: false, reason: 'WRONG_SIGNATURE' });
  }
});

test('a log cannot cosign, nor a witness sign', () => {
  expect(() => cosignText(TEXT, log, AT)).toThrow(RangeError);
  expect(() => signText(TEXT, witness)).toThrow(RangeError);
});

const line = (of: string): string => `text\n\n${of}\n`;

test.each([
  ['', 'MALFORMED_NOTE'],
  ['text\n', 'MALFORMED_NOTE'],
  ['text\n\n', 'MALFORMED_NOTE'],
  [`${note}x`, 'MALFORMED_NOTE'],
  [note.slice(0, -1), 'MALFORMED_NOTE'],
  [note.replace('\n', '\r\n'), 'NOT_TEXT'],
  [`\t${note}`, 'NOT_TEXT'],
  [line('- name AAAAAAA='), 'MALFORMED_SIGNATURE'],
  [line('\u2014 name'), 'MALFORMED_SIGNATURE'],
  [line('\u2014 na+me AAAAAAA='), 'MALFORMED_SIGNATURE'],
  [line('\u2014 na\u00a0me AAAAAAA='), 'MALFORMED_SIGNATURE'],
  [line('\u2014 name AAAAAA=='), 'MALFORMED_SIGNATURE'],
  [line('\u2014 name AAAAAAB='), 'MALFORMED_SIGNATURE'],
  [line('\u2014 name AAAAAAA'), 'MALFORMED_SIGNATURE'],
  [line('\u2014 name AAAA_AA='), 'MALFORMED_SIGNATURE'],
  [line(Array(101).fill('\u2014 name AAAAAAA=').join('\n')), 'TOO_MANY_SIGNATURES'],
  ['x'.repeat(1_000_001), 'NOTE_TOO_LARGE'],
])('a note that is none is refused: %#', (text, reason) => {
  expect(parseNote(text)).toEqual({ ok: false, reason });
});

test('bytes that are no UTF-8 are no note', () => {
  expect(parseNote(Buffer.concat([Buffer.of(0xff), Buffer.from(note)]))).toEqual({ ok: false, reason: 'NOT_TEXT' });
});

test('sixteen signatures and empty lines in the text are taken', () => {
  const text = 'one\n\n\ntwo\n';
  const signatures = Array.from({ length: 16 }, (_, number) => signText(text, logKey(number, `log${number}`)));
  expect(valueOf(parseNote(formatNote({ text, signatures })))).toEqual({ text, signatures });
});

describe('keys', () => {
  const vkey = formatVerifierKey(log);
  const { secret } = generateSigningKey('witness.example/w', SignatureType.COSIGNATURE_V1);

  test('no bit of a key can be turned but in the case of the hexadecimal digits, which is refused too', () => {
    for (const copy of turned(Buffer.from(vkey))) expect(parseVerifierKey(copy.toString()).ok).toBe(false);
    for (const copy of turned(Buffer.from(secret))) expect(parseSigningKey(copy.toString()).ok).toBe(false);
  });

  test.each([
    ['', 'MALFORMED_KEY'],
    ['name+00000000', 'MALFORMED_KEY'],
    [`${vkey}\n`, 'MALFORMED_KEY'],
    [vkey.replace('log.example', 'log example'), 'MALFORMED_KEY'],
    [vkey.replace('log.example', 'log2.example'), 'WRONG_KEY_ID'],
    [`name+00000000+${Buffer.of(6, ...Buffer.alloc(32)).toString('base64')}`, 'UNKNOWN_KEY_TYPE'],
    [`name+00000000+${Buffer.of(1, ...Buffer.alloc(31)).toString('base64')}`, 'MALFORMED_KEY'],
  ])('`%s` is no verifier key: %s', (text, reason) => {
    expect(parseVerifierKey(text)).toEqual({ ok: false, reason });
  });

  test('a public key is no private one, nor the other way', () => {
    expect(parseSigningKey(vkey)).toEqual({ ok: false, reason: 'MALFORMED_KEY' });
    expect(parseVerifierKey(secret).ok).toBe(false);
  });

  test('a name with a space or a plus is given to no key', () => {
    for (const name of ['', 'a b', 'a+b', 'a\u2003b', 'a\nb']) {
      expect(() => generateSigningKey(name, SignatureType.ED25519)).toThrow(RangeError);
    }
  });
});

test('whatever comes, the answer is a note, a key or a reason', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 100 }).map((text) => Buffer.from(text)),
    fc.string().map((text) => Buffer.from(line(`\u2014 name ${text}`))),
  );
  const noteReasons = Object.values(NoteRefusal);
  const keyReasons = Object.values(KeyRefusal);
  fc.assert(
    fc.property(bytes, (input) => {
      const opened = openNote(input, [log, witness]);
      if (!opened.ok) expect(noteReasons).toContain(opened.reason);
      const text = Buffer.from(input).toString();
      for (const read of [parseVerifierKey(text), parseSigningKey(`PRIVATE+KEY+${text}`)]) {
        if (!read.ok) expect(keyReasons).toContain(read.reason);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a checkpoint that nobody could read is not made', () => {
  const root = Buffer.alloc(32);
  expect(() => formatCheckpoint({ origin: '', size: 0, root, extensions: [] })).toThrow(RangeError);
  expect(() => formatCheckpoint({ origin: 'a\nb', size: 0, root, extensions: [] })).toThrow(RangeError);
  expect(() => formatCheckpoint({ origin: 'a', size: -1, root, extensions: [] })).toThrow(RangeError);
  expect(() => formatCheckpoint({ origin: 'a', size: 1, root, extensions: [''] })).toThrow(RangeError);
});
