import {
  formatNote,
  formatVerifierKey,
  generateSigningKey,
  openCheckpoint,
  openNote,
  parseSigningKey,
  parseVerifierKey,
  SignatureType,
  signText,
} from '.';
import { valueOf } from './note.test-setup';

// The example of golang.org/x/mod/sumdb/note, the reference of C2SP signed-note.
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETER_SECRET = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const SIGNED = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

// The second of its keys is made of a source of randomness that gives zeros.
const ENOCH =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';

test('the reference is read, checked and written byte for byte', () => {
  const key = valueOf(parseVerifierKey(PETER));
  expect(key).toMatchObject({ name: 'PeterNeumann', id: 'c74f20a3', type: SignatureType.ED25519 });
  expect(formatVerifierKey(key)).toBe(PETER);
  const opened = valueOf(openNote(SIGNED, [key]));
  expect(opened.text).toBe(TEXT);
  expect(opened.good.map(({ key: { name }, at }) => [name, at])).toEqual([['PeterNeumann', null]]);
  expect(formatNote(opened)).toBe(SIGNED);
});

test('the reference is signed byte for byte, by one key and by two', () => {
  const peter = valueOf(parseSigningKey(PETER_SECRET));
  expect(formatVerifierKey(peter)).toBe(PETER);
  expect(formatNote({ text: TEXT, signatures: [signText(TEXT, peter)] })).toBe(SIGNED);
  const { key: enoch, secret } = generateSigningKey('EnochRoot', SignatureType.ED25519, Buffer.alloc(32));
  expect(valueOf(parseSigningKey(secret)).id).toBe(enoch.id);
  const both = formatNote({ text: TEXT, signatures: [peter, enoch].map((key) => signText(TEXT, key)) });
  expect(both).toBe(`${SIGNED}${ENOCH}`);
  expect(valueOf(openNote(both, [peter, enoch])).good).toHaveLength(2);
});

test('the example of C2SP signed-note', () => {
  const vkey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
  const note =
    'This is an example message.\n\n' +
    '— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';
  expect(valueOf(openNote(note, [valueOf(parseVerifierKey(vkey))])).text).toBe('This is an example message.\n');
});

// A checkpoint of a public log of Certificate Transparency, cosigned by a public witness: neither is made by this package.
const PUBLIC_LOG = 'arche2025h1.staging.ct.transparency.dev';
const PUBLIC_CHECKPOINT = [
  PUBLIC_LOG,
  '1432088532',
  'U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=',
  '',
  '— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQI' +
    'gIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=',
  '— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei' +
    '59RA23oHP7Ry1k3ZFWwQ=',
  '— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4Ascy' +
    'lP3v7sEodkRAErumC2q44vdgJY096st5BQ==',
  '— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0D' +
    'rAWfBw==',
  '— witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOv' +
    'KFYe/TmN9DAg==',
  '',
].join('\n');

test('a public log and its public witnesses are believed', () => {
  const logKey = valueOf(parseVerifierKey(`${PUBLIC_LOG}+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f`));
  const witnessKeys = [
    'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2',
    'witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv',
    'transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM',
  ].map((vkey) => valueOf(parseVerifierKey(vkey)));
  const policy = { origin: PUBLIC_LOG, logKeys: [logKey], witnessKeys, quorum: 3 };
  const { checkpoint, cosignedBy } = valueOf(openCheckpoint(PUBLIC_CHECKPOINT, policy));
  expect(checkpoint).toMatchObject({ origin: PUBLIC_LOG, size: 1_432_088_532, extensions: [] });
  expect(cosignedBy.map(({ at }) => at.getTime() / 1000)).toEqual([0x6a122120, 0x6a122120, 0x6a122120]);
});
