import { parseEnvironment } from '@brobygger/domain';
import { formatVerifierKey, generateSigningKey, SignatureType } from '@brobygger/transparency-log';
import { writeFileSync } from 'node:fs';
import { runWitness, WitnessEnvironment } from './index';
import { parseLogs } from './parse-logs';
import { aPlace, logKey, ORIGIN, WITNESS_NAME, witnessKey } from './witness.test-setup';

const place = aPlace();
afterAll(() => place.remove());

const read = (over: Record<string, string>): WitnessEnvironment =>
  parseEnvironment(WitnessEnvironment, { ...place.variables, ...over });

const vkey = formatVerifierKey(logKey);

test('each line is a key of a log, and an origin may have two and a space', () => {
  const second = generateSigningKey(ORIGIN, SignatureType.ED25519).key;
  const logs = parseLogs(`\n${ORIGIN} ${vkey}\n  my log ${vkey}  \n${ORIGIN} ${formatVerifierKey(second)}\n`);
  expect([...logs].map(([origin, keys]) => [origin, keys.map(({ id }) => id)])).toEqual([
    [ORIGIN, [logKey.id, second.id]],
    ['my log', [logKey.id]],
  ]);
});

test.each([
  ['', 'names no log'],
  [vkey, 'line 1 is no origin and verifier key'],
  [`${ORIGIN} ${vkey}\n${ORIGIN} x`, 'line 2 has no verifier key: it is malformed'],
  [`${ORIGIN} ${vkey.replace('log.example', 'lag.example')}`, 'line 1 has no verifier key: its id is not that'],
  [`${ORIGIN} ${formatVerifierKey(witnessKey)}`, 'line 1 has the key of a witness'],
])('logs are refused where a line is none: %#', (WITNESS_LOGS, why) => {
  expect(() => read({ WITNESS_LOGS })).toThrow(`\`WITNESS_LOGS\` ${why}`);
});

test.each(['WITNESS_FOLDER', 'WITNESS_NAME', 'WITNESS_KEY_FILE', 'WITNESS_LOGS'])(
  'without %s it does not start',
  (name) => {
    const { [name]: _left, ...variables } = place.variables;
    expect(() => parseEnvironment(WitnessEnvironment, variables)).toThrow(`\`${name}\` is missing`);
  },
);

const ofLog = generateSigningKey(WITNESS_NAME, SignatureType.ED25519).secret;

test.each([
  ['a file that is not there', null, '`WITNESS_KEY_FILE` cannot be read: `ENOENT`'],
  ['an empty file', '', '`WITNESS_KEY_FILE` holds no signing key: `MALFORMED_KEY`'],
  ['a public key', formatVerifierKey(witnessKey), '`WITNESS_KEY_FILE` holds no signing key: `MALFORMED_KEY`'],
  ['the key of a log', ofLog, '`WITNESS_KEY_FILE` holds the key of a log'],
])('it does not start with %s for a key', async (_what, content, why) => {
  const file = `${place.variables['WITNESS_KEY_FILE']}-${content === null ? 'none' : 'other'}`;
  if (content !== null) writeFileSync(file, content);
  await expect(runWitness(read({ WITNESS_KEY_FILE: file }))).rejects.toThrow(why);
});

test('it does not start under another name than its key has, nor in a folder that is none', async () => {
  await expect(runWitness(read({ WITNESS_NAME: 'other' }))).rejects.toThrow('`WITNESS_NAME` is not the name');
  const folder = place.variables['WITNESS_KEY_FILE'] ?? '';
  await expect(runWitness(read({ WITNESS_FOLDER: folder }))).rejects.toThrow('`WITNESS_FOLDER` cannot be used');
});
