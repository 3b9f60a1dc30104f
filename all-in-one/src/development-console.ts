import type { ConsoleDeps } from '@brobygger/gateway';
import { CONSOLE_CLIENT, issuerOf, issuerUrlOf } from '@brobygger/issuer';
import { randomBytes } from 'node:crypto';

/** The console while developing: it logs in at the development issuer, by a secret that is made anew with each start. */
export interface DevelopmentConsole {
  readonly logins: ConsoleDeps['logins'];
  /** What the issuer must be told of it. */
  readonly client: { readonly secret: string; readonly redirectUris: readonly string[]; readonly afterLogout: string };
}

/** The console at the origin, with the issuer of the port. */
export function developmentConsole(port: number, origin: string): DevelopmentConsole {
  const secret = randomBytes(32).toString('base64url');
  const common = { clientId: CONSOLE_CLIENT, clientSecret: secret, scope: 'openid' };
  const logins: ConsoleDeps['logins'] = [
    {
      ...common,
      name: 'idporten',
      for: 'CITIZENS',
      issuer: issuerOf(issuerUrlOf(port), 'ID_PORTEN'),
      highestLevel: 'idporten-loa-high',
    },
    { ...common, name: 'entra', for: 'EMPLOYEES', issuer: issuerOf(issuerUrlOf(port), 'ENTRA_ID') },
  ];
  const redirectUris = logins.map(({ name }) => `${origin}/console/callback/${name}`);
  return { logins, client: { secret, redirectUris, afterLogout: `${origin}/console/` } };
}

/** Whom the pages name while developing: nobody. The domain is kept for examples, and no Norwegian number begins with 0. */
export const MADE_UP_OFFICE: ConsoleDeps['office'] = {
  name: 'Samtykkekontoret i Prøvestad',
  address: 'Prøveveien 1, 0000 Prøvestad',
  telephone: '00 00 00 00',
  email: 'samtykke@example.no',
};

/** Where browsers of this machine reach everything. */
export const originOf = (port: number): string => `http://localhost:${port}`;
