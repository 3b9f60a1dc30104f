import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMAS } from './environments';

const PAGE = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'operator-backup.md'), 'utf8');

/** What is secret of all that a process reads, by the word for it in its name; public keys and the file of a cosigner's name are none. */
const SECRET = /SECRET|PRIVATE_KEY|SIGNING_KEY|KEY_FILE|TOKEN|LOGINS$|WEBHOOKS$|(DATABASE|CLUSTER)_URL$/;
const NUMBER = 'MAX_TOKENS';

/** The first cells of the table under `## Rotate keys`, as patterns of variables. */
const rotated: readonly RegExp[] =
  PAGE.split('## Rotate keys')[1]
    ?.split('\n')
    .filter((line) => line.startsWith('| '))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([A-Z_*]+)`/g)])
    .map(([, name = '']) => new RegExp(`^${name.replace('*', '[A-Z_]+')}$`)) ?? [];

test('each secret that a process reads has a way to be rotated', () => {
  const secrets = [...new Set(Object.values(SCHEMAS).flatMap(({ shape }) => Object.keys(shape)))].filter(
    (name) => SECRET.test(name) && name !== NUMBER,
  );
  expect(secrets.length).toBeGreaterThan(20);
  expect(secrets.filter((name) => !rotated.some((pattern) => pattern.test(name)))).toEqual([]);
});
