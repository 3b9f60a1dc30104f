import { GATEWAY, SERVICE_NAMES } from '@brobygger/domain';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSecretsFile } from '../provision/secrets-file';
import { writeSecretFiles } from '../provision/write-secret-files';
import { readRotateWords } from './read-words';
import { rotate } from './rotate';
import type { Step } from './steps';
import { openSecretFolder, type SecretFolder } from './secret-folder';
import { knownKeysOf, type Signer } from './verifiers';

let place: string;
let folder: string;
let secrets: SecretFolder;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'rotate-'));
  folder = join(place, 'secrets');
  writeSecretFiles(await makeSecretsFile(), { folder, server: 'db.example.no' });
  secrets = openSecretFolder(folder);
});
afterEach(() => rmSync(place, { recursive: true }));

const kid = (signer: Signer, name: string): string =>
  (JSON.parse(secrets.read(signer, name) ?? '{}') as { readonly kid: string }).kid;
/** The keys of the signer that each verifier knows, once each where all know the same. */
const known = (signer: Signer): readonly string[] => [
  ...new Set([...knownKeysOf(signer, secrets).values()].map(({ keys }) => keys.map((key) => key.kid).join(' '))),
];
const contents = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => `${file} ${readFileSync(file, 'utf8')}`);

test.each([
  [GATEWAY, 'HOP_PRIVATE_KEY', SERVICE_NAMES],
  ['outreach', 'SERVICE_PRIVATE_KEY', ['consent', 'child-welfare']],
  ['consent', 'SERVICE_PRIVATE_KEY', ['child-welfare', 'nav', 'outreach', 'housing']],
] as const)('at no step does %s sign with a key that a verifier does not know', async (signer, name, verifiers) => {
  const old = kid(signer, name);
  expect(await rotate(signer, 'accept', secrets)).toEqual(verifiers);
  const next = kid(signer, `${name}.next`);
  expect([kid(signer, name), known(signer)]).toEqual([old, [`${old} ${next}`]]);
  expect(statSync(join(folder, signer, `${name}.next`)).mode & 0o777).toBe(0o600);

  expect(await rotate(signer, 'use', secrets)).toEqual([signer]);
  expect([kid(signer, name), known(signer)]).toEqual([next, [`${old} ${next}`]]);

  expect(await rotate(signer, 'retire', secrets)).toEqual(verifiers);
  expect([kid(signer, name), known(signer)]).toEqual([next, [next]]);
  expect(contents().filter((text) => text.includes(old) || /\.(new|next) /.test(text))).toEqual([]);
});

test.each([
  [[], 'use', 'ROTATION_NOT_BEGUN'],
  [[], 'retire', 'NOTHING_TO_RETIRE'],
  [['accept'], 'accept', 'ROTATION_BEGUN'],
  [['accept'], 'retire', 'ROTATION_NOT_USED'],
  [['accept', 'use'], 'use', 'ROTATION_NOT_BEGUN'],
] as const)('after %j a step `%s` is refused with its code, and changes nothing', async (done, step, code) => {
  for (const each of done) await rotate('nav', each as Step, secrets);
  const before = contents();
  await expect(rotate('nav', step, secrets)).rejects.toThrow(new RegExp(`^${code}: `));
  expect(contents()).toEqual(before);
});

test('a key that one verifier does not know is not used', async () => {
  await rotate(GATEWAY, 'accept', secrets);
  const at = knownKeysOf(GATEWAY, secrets).get('housing');
  at?.keep(at.keys.slice(0, 1));
  await expect(rotate(GATEWAY, 'use', secrets)).rejects.toThrow('ROTATION_NOT_ACCEPTED: housing do not know the key');
});

test('keys of other callers stand as they stood', async () => {
  const others = (): string =>
    JSON.stringify({ ...JSON.parse(secrets.read('consent', 'SERVICE_PUBLIC_KEYS') ?? ''), nav: 0 });
  const before = others();
  for (const step of ['accept', 'use', 'retire'] as const) await rotate('nav', step, secrets);
  expect(others()).toBe(before);
});

test('words that are not understood are said', () => {
  expect(readRotateWords(['nav', '--folder', 'secrets', '--step', 'use'])).toEqual({
    subject: 'nav',
    step: 'use',
    folder: 'secrets',
  });
  expect(readRotateWords(['school', '--folder', 's', '--step', 'use'])).toBe('name what is to be rotated');
  expect(readRotateWords(['nav', '--folder', 's', '--step', 'go'])).toBe('`--step` is one of accept, use, retire');
  expect(readRotateWords(['nav', '--step', 'use'])).toBe('`--folder` is missing');
  expect(readRotateWords(['nav', '--where', 'x'])).toMatch(/Unknown option/);
});
