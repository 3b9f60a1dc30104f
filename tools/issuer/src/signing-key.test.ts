import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOrCreateSigningKey } from './signing-key';

const directories: string[] = [];
afterAll(() => directories.forEach((directory) => rmSync(directory, { recursive: true })));

function aDataDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'brobygger-key-'));
  directories.push(directory);
  return directory;
}

describe('the development issuer’s signing key', () => {
  test('is the same after a restart, and readable by its owner alone', async () => {
    const directory = join(aDataDirectory(), 'made', 'on', 'demand');
    const key = await loadOrCreateSigningKey(directory);
    await expect(loadOrCreateSigningKey(directory)).resolves.toEqual(key);
    expect(statSync(join(directory, 'development-issuer-key.json')).mode & 0o777).toBe(0o600);
  });

  test('is one key when several processes make it at once, and leaves no drafts', async () => {
    const directory = aDataDirectory();
    const keys = await Promise.all([1, 2, 3, 4].map(() => loadOrCreateSigningKey(directory)));
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(1);
    expect(readdirSync(directory)).toEqual(['development-issuer-key.json']);
  });

  test('is not replaced when it is damaged', async () => {
    const directory = aDataDirectory();
    writeFileSync(join(directory, 'development-issuer-key.json'), '{}');
    await expect(loadOrCreateSigningKey(directory)).rejects.toThrow('is damaged');
  });
});
