import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Caller } from '@brobygger/domain';
import type { IssuerConfiguration } from '@brobygger/gateway';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import type { NationalIds } from './national-ids';

/** What tokens of the test issuer are for. */
const AUDIENCE = 'brobygger';
const LIFE_SECONDS = 3600;

/**
 * An issuer with real keys on a real port: one name for staff, as Entra ID writes it, one for persons, as ID-porten does, and one for
 * systems, as Maskinporten does.
 */
export interface TestIssuer {
  readonly configurations: IssuerConfiguration;
  /** A bearer token by which the gateway knows the caller. */
  tokenOf(caller: Caller): Promise<string>;
  /** A token of the staff issuer with claims of the test's own; `undefined` leaves a claim out. */
  sign(claims: Readonly<Record<string, unknown>>): Promise<string>;
  /** A token of the issuer of persons with claims of the test's own. */
  signPerson(claims: Readonly<Record<string, unknown>>): Promise<string>;
  stop(): Promise<void>;
}

/** Starts an issuer that knows every person by the national id. */
export async function startTestIssuer(nationalIds: NationalIds): Promise<TestIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] })),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [staff, persons, systems] = [`${base}/staff`, `${base}/persons`, `${base}/systems`];
  const kept = new Map<string, Promise<string>>();

  function sign(issuer: string, claims: Readonly<Record<string, unknown>>): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const payload = { iss: issuer, aud: AUDIENCE, iat: now, exp: now + LIFE_SECONDS, ...claims } as JWTPayload;
    return new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: 'test' }).sign(privateKey);
  }

  function signFor(caller: Caller): Promise<string> {
    if (caller.role === 'SYSTEM') return sign(systems, systemClaims(caller));
    return isPerson(caller) ? sign(persons, personClaims(caller, nationalIds)) : sign(staff, staffClaims(caller));
  }

  return {
    configurations: [
      {
        issuer: staff,
        audience: AUDIENCE,
        jwksUri: `${base}/keys`,
        algorithms: ['ES256'],
        claims: 'ENTRA_ID',
        structuredGroups: true,
      },
      { issuer: persons, audience: AUDIENCE, jwksUri: `${base}/keys`, algorithms: ['ES256'], claims: 'ID_PORTEN' },
      { issuer: systems, audience: AUDIENCE, jwksUri: `${base}/keys`, algorithms: ['ES256'], claims: 'MASKINPORTEN' },
    ],
    tokenOf(caller) {
      const key = JSON.stringify(caller);
      const token = kept.get(key) ?? signFor(caller);
      kept.set(key, token);
      return token;
    },
    sign: (claims) => sign(staff, claims),
    signPerson: (claims) => sign(persons, claims),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const isPerson = ({ role }: Caller): boolean => role === 'YOUTH' || role === 'GUARDIAN';

const personClaims = ({ personId, assurance }: Caller, nationalIds: NationalIds): JWTPayload => ({
  pid: nationalIds(personId).reveal(),
  acr: `idporten-loa-${assurance.toLowerCase()}`,
});

/** A system as Maskinporten says it; which organisation it is of, an administrator has said (`harness/systems.ts`). */
const systemClaims = ({ personId }: Caller): JWTPayload => ({
  scope: 'brobygger:system',
  consumer: { authority: 'iso6523-actorid-upis', ID: personId },
});

/** What Entra ID says of an employee, as the gateway reads it. */
export const staffClaims = ({ personId, role, agency, organisationId, profession }: Caller): JWTPayload => ({
  NAVident: personId,
  groups: [
    ['brobygger', role, agency ?? '-', organisationId ?? '-', ...(profession === undefined ? [] : [profession])].join(
      ':',
    ),
  ],
});
