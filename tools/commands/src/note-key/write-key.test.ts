import { parseSigningKey, parseVerifierKey, SignatureType } from '@brobygger/transparency-log';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeKey } from './write-key';

const folder = mkdtempSync(join(tmpdir(), 'brobygger-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['log', SignatureType.ED25519],
  ['witness', SignatureType.COSIGNATURE_V1],
])('the key of a %s is kept for its owner alone, and its public half is told', (kind, type) => {
  const file = join(folder, kind);
  const written = writeKey([kind, 'example.no/one', file]);
  const told = parseVerifierKey('verifierKey' in written ? written.verifierKey : '');
  const kept = parseSigningKey(readFileSync(file, 'utf8').trim());
  expect(told).toMatchObject({ ok: true, value: { name: 'example.no/one', type } });
  expect(kept.ok && told.ok && kept.value.id === told.value.id).toBe(true);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(writeKey([kind, 'example.no/one', file])).toEqual({ wrong: 'the file is there already' });
  expect(parseSigningKey(readFileSync(file, 'utf8').trim())).toMatchObject({ value: { id: kept.ok && kept.value.id } });
});

test.each([
  [[], 'a key is of a `log` or a `witness`'],
  [['constructor', 'n', 'f'], 'a key is of a `log` or a `witness`'],
  [['log', 'a b', 'f'], 'the name of a key is not empty, and has neither spaces nor plus'],
  [['log', 'name'], 'name one file for the key'],
  [['log', 'name', 'file', 'more'], 'name one file for the key'],
  [['log', 'name', join(folder, 'none', 'key')], 'the file cannot be written: `ENOENT`'],
])('the words %p are refused', (words, wrong) => {
  expect(writeKey(words)).toEqual({ wrong });
});
