import { passwordOf, planForService } from '@brobygger/embedded-database';
import { generateServiceKeys } from '@brobygger/hop-token';
import { randomBytes } from 'node:crypto';
import { OWNERS, SERVICE_NAMES } from '@brobygger/platform';

/** How a service's own variables begin: `child-welfare` becomes `CHILD_WELFARE`. */
export const prefixOf = (service: string): string => service.replaceAll('-', '_').toUpperCase();

/** The secrets of a distributed topology as an environment file, new each time. Who the issuers are is added by hand. */
export async function makeSecretsFile(): Promise<string> {
  const names = ['gateway', ...SERVICE_NAMES];
  const keys = new Map(await Promise.all(names.map(async (name) => [name, await generateServiceKeys()] as const)));
  const jwks = (name: string): unknown => ({ keys: [keys.get(name)?.publicJwk] });
  const databaseSecret = randomBytes(32).toString('base64url');
  const passwords = SERVICE_NAMES.flatMap((name) => {
    const plan = planForService({ name, password: databaseSecret });
    return [
      [`${prefixOf(name)}_DATABASE_PASSWORD`, passwordOf(plan.runtimeRole, plan)],
      [`${prefixOf(name)}_MIGRATION_PASSWORD`, passwordOf(plan.ownerRole, plan)],
    ] as const;
  });
  const lines = [
    ['NATIONAL_ID_SECRET', randomBytes(32).toString('base64')],
    ['POSTGRES_PASSWORD', randomBytes(24).toString('base64url')],
    ['DATABASE_SECRET', databaseSecret],
    ...passwords,
    ['HOP_PRIVATE_KEY', JSON.stringify(keys.get('gateway')?.privateJwk)],
    ['HOP_PUBLIC_KEYS', JSON.stringify(jwks('gateway'))],
    [
      'CONSENT_SERVICE_PUBLIC_KEYS',
      JSON.stringify(Object.fromEntries(Object.keys(OWNERS).map((name) => [name, jwks(name)]))),
    ],
    ['OWNER_SERVICE_PUBLIC_KEYS', JSON.stringify({ consent: jwks('consent') })],
    // Who is asked for a count takes the asker's calls as well (docs/adr/0012-count-without-a-list.md).
    ['CHILD_WELFARE_SERVICE_PUBLIC_KEYS', JSON.stringify({ consent: jwks('consent'), outreach: jwks('outreach') })],
    ...SERVICE_NAMES.map(
      (name) => [`${prefixOf(name)}_SERVICE_PRIVATE_KEY`, JSON.stringify(keys.get(name)?.privateJwk)] as const,
    ),
  ] as const;
  return `${lines.map(([name, value]) => `${name}='${value}'`).join('\n')}\n`;
}
