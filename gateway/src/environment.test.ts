import { parseEnvironment, SERVICE_NAMES, type EnvironmentFault } from '@brobygger/domain';
import { runsEveryBlockAt } from '@brobygger/testkit';
import { consoleOf, GatewayEnvironment } from './environment';

const LOGIN = {
  name: 'idporten',
  for: 'CITIZENS',
  issuer: 'https://idporten.example',
  clientId: 'console',
  clientSecret: 'a secret of the console',
  scope: 'openid',
  highestLevel: 'high',
};
const OFFICE = {
  name: 'Samtykkekontoret',
  address: 'Munkegata 1, 7013 Trondheim',
  telephone: '72 54 00 00',
  email: 'samtykke@example.no',
};
const BASE = {
  ...Object.fromEntries(
    SERVICE_NAMES.map((name) => [`${name.replaceAll('-', '_').toUpperCase()}_URL`, 'http://127.0.0.1:1/graphql']),
  ),
  HOP_PRIVATE_KEY: JSON.stringify({ kty: 'OKP', kid: 'one', crv: 'Ed25519', x: 'x', d: 'd' }),
};
const CONSOLE = {
  CONSOLE_LOGINS: JSON.stringify([LOGIN]),
  DATABASE_URL: 'postgres://gateway@127.0.0.1/gateway',
  CONSOLE_SECRET: Buffer.alloc(32).toString('base64'),
  PUBLIC_URL: 'https://brobygger.example',
  CONSENT_OFFICE: JSON.stringify(OFFICE),
};

const made = (variables: Readonly<Record<string, string>>) =>
  consoleOf(parseEnvironment(GatewayEnvironment, { ...BASE, ...variables }));

/** What the operator reads of it. */
function faultOf(variables: Readonly<Record<string, string>>): string {
  try {
    made(variables);
  } catch (fault) {
    return (fault as EnvironmentFault).message;
  }
  return 'none';
}

test('the console has the office that the operator says', () => {
  expect(made(CONSOLE)?.office).toEqual(OFFICE);
});

test.each(['CONSENT_OFFICE', 'PUBLIC_URL', 'CONSOLE_SECRET', 'DATABASE_URL'] as const)(
  'a console without `%s` does not start, and says what is missing',
  (name) => {
    const rest = Object.fromEntries(Object.entries(CONSOLE).filter(([each]) => each !== name));
    const said = `\`CONSOLE_LOGINS\` needs \`${name}\` beside it`;
    expect(faultOf(rest)).toBe(said);
    // An empty one, as Compose makes it of one that is not set, is none.
    if (name === 'CONSENT_OFFICE') expect(faultOf({ ...CONSOLE, [name]: '' })).toBe(said);
  },
);

test.each([
  ['without a telephone', { ...OFFICE, telephone: undefined }],
  ['whose telephone is none', { ...OFFICE, telephone: 'spør i luka' }],
  ['with something else beside it', { ...OFFICE, fax: '72 54 00 01' }],
])('an office %s is refused by name, and nothing of it is said', (_what, office) => {
  const said = faultOf({ ...CONSOLE, CONSENT_OFFICE: JSON.stringify(office) });
  expect(said).toContain('CONSENT_OFFICE');
  expect(said).not.toContain('Munkegata');
});

test('where nobody can log in there is no console, and no office is needed', () => {
  expect(made({})).toBeNull();
});

const [logins] = runsEveryBlockAt('docs/operator.md#the-console', 'json');

test('the ways to log in that the page for operators shows are taken as they stand', () => {
  const shown = JSON.parse(logins?.use() ?? '') as readonly { readonly name: string }[];
  expect(made({ ...CONSOLE, CONSOLE_LOGINS: JSON.stringify(shown) })?.logins).toMatchObject(shown);
});

test('a secret of the console may be several, of which the first seals; one that is too short is a fault', () => {
  const [one, other] = [1, 2].map((byte) => Buffer.alloc(32, byte));
  const said = (...secrets: readonly (Buffer | undefined)[]) => ({
    ...CONSOLE,
    CONSOLE_SECRET: secrets.map((secret) => secret?.toString('base64')).join(),
  });
  expect(made(said(one, other))?.secrets).toEqual([one, other]);
  expect(made(said(one))?.secrets).toEqual([one]);
  expect(faultOf(said(one, Buffer.alloc(31)))).toContain('CONSOLE_SECRET');
  expect(faultOf({ ...CONSOLE, CONSOLE_SECRET: `${one?.toString('base64')},` })).toContain('CONSOLE_SECRET');
});
