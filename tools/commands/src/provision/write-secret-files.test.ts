import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { SECRET_HOLDERS, secretVariablesOf } from './secret-files';
import { makeSecretsFile } from './secrets-file';
import { readKeysWords, writeSecretFiles } from './write-secret-files';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'brobygger-secrets-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('every secret is a file of its holder, which nobody else reads', async () => {
  const environment = await makeSecretsFile();
  const folder = join(place, 'secrets');
  writeSecretFiles(environment, { folder, server: 'db.example.no:5433' });

  expect(readdirSync(folder).sort()).toEqual([...SECRET_HOLDERS].sort());
  for (const holder of SECRET_HOLDERS) {
    expect([holder, readdirSync(join(folder, holder)).sort()]).toEqual([holder, [...secretVariablesOf(holder)].sort()]);
    for (const name of secretVariablesOf(holder)) {
      const file = join(folder, holder, name);
      expect([name, statSync(file).mode & 0o777, readFileSync(file, 'utf8')]).toEqual([
        name,
        0o600,
        expect.any(String),
      ]);
      expect(readFileSync(file, 'utf8')).not.toBe('');
    }
  }
  const { CONSENT_DATABASE_PASSWORD: password, NATIONAL_ID_SECRET } = parseEnv(environment);
  expect(readFileSync(join(folder, 'consent', 'DATABASE_URL'), 'utf8')).toBe(
    `postgres://brobygger_consent:${password}@db.example.no:5433/brobygger_consent`,
  );
  expect(readFileSync(join(folder, 'consent', 'NATIONAL_ID_SECRET'), 'utf8')).toBe(NATIONAL_ID_SECRET);
});

test('every secret that is printed is in a file, and of the addresses each is of a role of its own', async () => {
  const environment = await makeSecretsFile();
  const folder = join(place, 'all');
  writeSecretFiles(environment, { folder, server: 'db.example.no' });
  const written = SECRET_HOLDERS.map((holder) =>
    readdirSync(join(folder, holder))
      .map((name) => readFileSync(join(folder, holder, name), 'utf8'))
      .join('\n'),
  );
  for (const [name, value] of Object.entries(parseEnv(environment))) {
    const holders = written.filter((text) => text.includes(value ?? '')).length;
    expect([name, holders > 0, /PUBLIC_KEYS$/.test(name) || holders === 1]).toEqual([name, true, true]);
  }
});

test('secrets are not written over those that are there', async () => {
  const environment = await makeSecretsFile();
  const words = { folder: join(place, 'once'), server: 'db.example.no' };
  writeSecretFiles(environment, words);
  expect(() => writeSecretFiles(environment, words)).toThrow('EEXIST');
});

test('words that are not understood are said', () => {
  expect(readKeysWords([])).toBeNull();
  expect(readKeysWords(['--folder', 'secrets', '--database', 'db.example.no'])).toEqual({
    folder: 'secrets',
    server: 'db.example.no',
  });
  expect(readKeysWords(['--folder', 'secrets'])).toBe('`--folder` and `--database` go together');
  expect(readKeysWords(['--folder', 'secrets', '--database', 'postgres://x'])).toMatch(/^`--database` is no host/);
  expect(readKeysWords(['--where', 'x'])).toMatch(/Unknown option/);
});
