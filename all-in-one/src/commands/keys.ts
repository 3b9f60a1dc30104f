import { generateServiceKeys } from '@brobygger/hop-token';
import { randomBytes } from 'node:crypto';

const OWNERS = ['child-welfare', 'nav', 'outreach', 'housing'] as const;

/** Prints the secrets of a distributed topology as an environment file, new each time. */
async function main(): Promise<void> {
  const keys = Object.fromEntries(await Promise.all(['gateway', 'consent', ...OWNERS].map(async (name) => [name, await generateServiceKeys()] as const)));
  const jwks = (name: string): unknown => ({ keys: [keys[name]?.publicJwk] });
  const lines = [
    ['NATIONAL_ID_SECRET', randomBytes(32).toString('base64')],
    ['POSTGRES_PASSWORD', randomBytes(24).toString('base64url')],
    ['HOP_PRIVATE_KEY', JSON.stringify(keys['gateway']?.privateJwk)],
    ['HOP_PUBLIC_KEYS', JSON.stringify(jwks('gateway'))],
    ['CONSENT_SERVICE_PUBLIC_KEYS', JSON.stringify(Object.fromEntries(OWNERS.map((name) => [name, jwks(name)])))],
    ['OWNER_SERVICE_PUBLIC_KEYS', JSON.stringify({ consent: jwks('consent') })],
    ...['consent', ...OWNERS].map((name) => [`${name.replaceAll('-', '_').toUpperCase()}_SERVICE_PRIVATE_KEY`, JSON.stringify(keys[name]?.privateJwk)]),
  ];
  process.stdout.write(`${lines.map(([name, value]) => `${name}='${value}'`).join('\n')}\n`);
}

void main();
