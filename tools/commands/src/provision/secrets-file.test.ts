import { OWNER_NAMES, REGISTRY, SERVICE_NAMES } from '@brobygger/domain';
import { parseEnv } from 'node:util';
import { secretNamesOf } from './secret-names';
import { makeSecretsFile } from './secrets-file';

type Jwks = Readonly<Record<string, { readonly keys: readonly { readonly kid: string }[] }>>;

let values: Readonly<Record<string, string>>;
beforeAll(async () => {
  values = parseEnv(await makeSecretsFile()) as Readonly<Record<string, string>>;
});

const callersIn = (variable: string): readonly string[] =>
  Object.keys(JSON.parse(values[variable] ?? 'null') as Jwks).sort();

test('the variables are called what operators have in their files', () => {
  expect(Object.keys(values).sort()).toEqual(
    [
      ...['CHILD_WELFARE', 'NAV', 'OUTREACH', 'HOUSING', 'CONSENT'].flatMap((prefix) => [
        `${prefix}_DATABASE_PASSWORD`,
        `${prefix}_MIGRATION_PASSWORD`,
        `${prefix}_SERVICE_PRIVATE_KEY`,
      ]),
      'CHILD_WELFARE_SERVICE_PUBLIC_KEYS',
      'CONSENT_SERVICE_PUBLIC_KEYS',
      'OWNER_SERVICE_PUBLIC_KEYS',
      'GATEWAY_DATABASE_PASSWORD',
      'GATEWAY_MIGRATION_PASSWORD',
      'CONSOLE_SECRET',
      'DATABASE_SECRET',
      'HOP_PRIVATE_KEY',
      'HOP_PUBLIC_KEYS',
      'LOG_SIGNING_KEY',
      'NATIONAL_ID_SECRET',
      'POSTGRES_PASSWORD',
    ].sort(),
  );
});

test('a service is given the keys of those who call it, and of no other', () => {
  expect(callersIn('CONSENT_SERVICE_PUBLIC_KEYS')).toEqual([...OWNER_NAMES].sort());
  expect(callersIn('OWNER_SERVICE_PUBLIC_KEYS')).toEqual([REGISTRY]);
  expect(callersIn('CHILD_WELFARE_SERVICE_PUBLIC_KEYS')).toEqual([REGISTRY, 'outreach']);
});

test('whoever is called knows the caller by one key, wherever it is written', () => {
  const kidOf = (variable: string, name: string): string | undefined =>
    (JSON.parse(values[variable] ?? 'null') as Jwks)[name]?.keys[0]?.kid;
  const kids = ['OWNER_SERVICE_PUBLIC_KEYS', 'CHILD_WELFARE_SERVICE_PUBLIC_KEYS'].map((name) => kidOf(name, REGISTRY));
  expect(new Set(kids).size).toBe(1);
  expect(kids[0]).toEqual(expect.any(String));
});

test('no secret is another’s, and none comes again', async () => {
  const secrets = SERVICE_NAMES.flatMap((name) => {
    const { databasePassword, migrationPassword, privateKey } = secretNamesOf(name);
    return [databasePassword, migrationPassword, privateKey].map((variable) => values[variable]);
  });
  expect(new Set(secrets).size).toBe(SERVICE_NAMES.length * 3);
  const again = parseEnv(await makeSecretsFile());
  for (const [name, value] of Object.entries(again)) expect([name, value]).not.toEqual([name, values[name]]);
});
