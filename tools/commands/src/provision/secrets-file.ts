import { callersOf, DATABASE_NAMES, SERVICE_NAMES } from '@brobygger/domain';
import { passwordOf, planForService } from '@brobygger/embedded-database';
import { generateServiceKeys } from '@brobygger/hop-token';
import { generateSigningKey, SignatureType } from '@brobygger/transparency-log';
import { randomBytes } from 'node:crypto';
import { passwordNamesOf, secretNamesOf } from './secret-names';

/** The secrets of a distributed topology as an environment file, new each time. Who the issuers are is added by hand. */
export async function makeSecretsFile(): Promise<string> {
  const names = ['gateway', ...SERVICE_NAMES] as const;
  const keys = new Map(await Promise.all(names.map(async (name) => [name, await generateServiceKeys()] as const)));
  const jwks = (name: (typeof names)[number]): unknown => ({ keys: [keys.get(name)?.publicJwk] });
  const databaseSecret = randomBytes(32).toString('base64url');
  const variables = new Map([
    ['NATIONAL_ID_SECRET', randomBytes(32).toString('base64')],
    ['POSTGRES_PASSWORD', randomBytes(24).toString('base64url')],
    ['DATABASE_SECRET', databaseSecret],
    ['LOG_SIGNING_KEY', generateSigningKey(newLogName(), SignatureType.ED25519).secret],
    ['CONSOLE_SECRET', randomBytes(32).toString('base64')],
    ['HOP_PRIVATE_KEY', JSON.stringify(keys.get('gateway')?.privateJwk)],
    ['HOP_PUBLIC_KEYS', JSON.stringify(jwks('gateway'))],
  ]);
  for (const name of SERVICE_NAMES) {
    const { privateKey, publicKeys } = secretNamesOf(name);
    const ofCallers = Object.fromEntries(callersOf(name).map((caller) => [caller, jwks(caller)]));
    variables.set(privateKey, JSON.stringify(keys.get(name)?.privateJwk)).set(publicKeys, JSON.stringify(ofCallers));
  }
  for (const name of DATABASE_NAMES) {
    const plan = planForService({ name, password: databaseSecret });
    const { databasePassword, migrationPassword } = passwordNamesOf(name);
    variables
      .set(databasePassword, passwordOf(plan.runtimeRole, plan))
      .set(migrationPassword, passwordOf(plan.ownerRole, plan));
  }
  return `${[...variables].map(([name, value]) => `${name}='${value}'`).join('\n')}\n`;
}

/** No two logs have one name, whoever runs them. */
const newLogName = (): string => `brobygger-log/${randomBytes(6).toString('hex')}`;
