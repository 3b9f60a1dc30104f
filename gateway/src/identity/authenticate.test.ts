import { createPublicKey } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { createAuthenticator } from './authenticate';
import { AuthenticationFailed } from './authentication-failed';
import type { AuthenticationFailure } from './authentication-failed';
import { IssuerConfiguration } from './issuer-configuration';

const ORGANISATION = '00000000-0000-4000-8000-000000000101';
const NOW = new Date('2026-03-02T10:00:00Z');
const SECONDS = NOW.getTime() / 1000;
const staff = { NAVident: 'N123456', groups: [`brobygger:CASEWORKER:NAV:${ORGANISATION}`] };
const caseworker = {
  personId: 'N123456',
  role: 'CASEWORKER',
  agency: 'NAV',
  organisationId: ORGANISATION,
  assurance: 'SUBSTANTIAL',
};

const open: Server[] = [];
afterAll(() => Promise.all(open.map((server) => new Promise((closed) => server.close(closed)))));

interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

async function aKey(kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  return { privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
}

/** An issuer on a real port, with its metadata and its keys. */
async function anIssuer() {
  const key = await aKey('first');
  const state = { keys: [key.publicJwk], isAway: false, requests: [] as string[], claimsToBe: null as string | null };
  const server = createServer((request, response) => {
    state.requests.push(request.url ?? '');
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    if (state.isAway) response.writeHead(503).end();
    else if (request.url === '/keys') response.end(JSON.stringify({ keys: state.keys }));
    else response.end(JSON.stringify({ issuer: state.claimsToBe ?? base, jwks_uri: `${base}/keys` }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  open.push(server);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key, state };
}

async function aGateway(keysCooldownSeconds = 0) {
  const issuer = await anIssuer();
  const time = { now: NOW };
  const issuers = IssuerConfiguration.parse([
    { issuer: issuer.url, audience: 'brobygger', algorithms: ['ES256'], claims: 'ENTRA_ID', structuredGroups: true },
  ]);
  const { authenticate } = createAuthenticator({
    issuers,
    whoIs: () => Promise.resolve(null),
    clock: () => time.now,
    keysCooldownSeconds,
  });
  const sign = (payload: Readonly<Record<string, unknown>> = {}, key = issuer.key): Promise<string> =>
    new SignJWT({ iss: issuer.url, aud: 'brobygger', exp: SECONDS + 60, ...staff, ...payload })
      .setProtectedHeader({ alg: 'ES256', ...(key.publicJwk.kid === undefined ? {} : { kid: key.publicJwk.kid }) })
      .sign(key.privateKey);
  return {
    issuer,
    time,
    sign,
    authenticate: (token: string) => authenticate(`Bearer ${token}`),
    authenticateHeader: authenticate,
  };
}

async function failure(attempt: Promise<unknown>): Promise<AuthenticationFailure> {
  const error: unknown = await attempt.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (!(error instanceof AuthenticationFailed)) throw new Error(`expected a failure: \`${String(error)}\``);
  expect(error.message).toBe('authentication failed');
  return error.reason;
}

describe('a caller with a token of a trusted issuer', () => {
  test('is known, with keys that the gateway finds by itself and fetches once', async () => {
    const { issuer, sign, authenticate } = await aGateway(30);
    await expect(authenticate(await sign())).resolves.toEqual(caseworker);
    await expect(authenticate(await sign({ jti: 'another' }))).resolves.toEqual(caseworker);
    expect(issuer.state.requests).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  test('is still known after the issuer rotated its keys', async () => {
    const { issuer, sign, authenticate } = await aGateway();
    await authenticate(await sign());
    const second = await aKey('second');
    issuer.state.keys = [second.publicJwk];
    await expect(authenticate(await sign({}, second))).resolves.toEqual(caseworker);
  });

  test('is known by a token seen before while the issuer is away, until the token expires', async () => {
    const { issuer, time, sign, authenticate } = await aGateway();
    const token = await sign();
    await authenticate(token);
    issuer.state.isAway = true;
    time.now = new Date(NOW.getTime() + 59_000);
    await expect(authenticate(token)).resolves.toEqual(caseworker);
    time.now = new Date(NOW.getTime() + 66_000);
    await expect(failure(authenticate(token))).resolves.toBe('EXPIRED');
  });

  test('is known for five minutes by a token that is good for hours, and no longer once its key was withdrawn', async () => {
    const { issuer, time, sign, authenticate } = await aGateway();
    const token = await sign({ exp: SECONDS + 8 * 3600 });
    await authenticate(token);
    issuer.state.keys = [(await aKey('second')).publicJwk];
    // Somebody else's token makes the gateway see that the keys are others now.
    await failure(authenticate(await sign({}, await aKey('third'))));
    time.now = new Date(NOW.getTime() + 299_000);
    await expect(authenticate(token)).resolves.toEqual(caseworker);
    time.now = new Date(NOW.getTime() + 300_000);
    await expect(failure(authenticate(token))).resolves.toBe('UNKNOWN_KEY');
  });

  test('is a stranger while the issuer is away, and known when it is back', async () => {
    const { issuer, sign, authenticate } = await aGateway();
    issuer.state.isAway = true;
    const token = await sign();
    await expect(failure(authenticate(token))).resolves.toBe('KEYS_UNAVAILABLE');
    issuer.state.isAway = false;
    await expect(authenticate(token)).resolves.toEqual(caseworker);
  });

  test('does not make the gateway ask an issuer that is away for each token', async () => {
    const { issuer, sign, authenticate } = await aGateway(30);
    issuer.state.isAway = true;
    for (const jti of ['a', 'b', 'c']) {
      await expect(failure(authenticate(await sign({ jti })))).resolves.toBe('KEYS_UNAVAILABLE');
    }
    expect(issuer.state.requests).toHaveLength(1);
  });

  test('is a stranger when the metadata speaks for another issuer', async () => {
    const { issuer, sign, authenticate } = await aGateway();
    issuer.state.claimsToBe = 'https://login.example.org';
    await expect(failure(authenticate(await sign()))).resolves.toBe('KEYS_UNAVAILABLE');
  });
});

describe('a stranger', () => {
  test.each([
    ['no header', undefined],
    ['a token without `Bearer`', 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln'],
    ['another scheme', 'Basic dXNlcjpwYXNzd29yZA=='],
    ['two tokens', 'Bearer a.b.c d.e.f'],
    ['an empty token', 'Bearer '],
  ])('with %s is refused', async (_, header) => {
    const { authenticateHeader } = await aGateway();
    await expect(failure(authenticateHeader(header))).resolves.toBe('NO_TOKEN');
  });

  test('with a malformed token is refused', async () => {
    const { authenticate } = await aGateway();
    for (const token of ['a', 'a.b', 'a.b.c', '..', 'e30.e30.e30.e30.e30']) {
      expect(['MALFORMED', 'UNKNOWN_ISSUER']).toContain(await failure(authenticate(token)));
    }
  });

  test('with a token of more than 8 KiB is refused before it is parsed', async () => {
    const { sign, authenticate } = await aGateway();
    await expect(failure(authenticate(await sign({ padding: 'x'.repeat(8192) })))).resolves.toBe('TOO_LONG');
  });

  test('with a token of a foreign issuer is refused, and that issuer is not asked', async () => {
    const { authenticate } = await aGateway();
    const foreign = await aGateway();
    await expect(failure(authenticate(await foreign.sign()))).resolves.toBe('UNKNOWN_ISSUER');
    expect(foreign.issuer.state.requests).toEqual([]);
  });

  test('with a foreign key is refused, under its own name and under the issuer’s', async () => {
    const { sign, authenticate } = await aGateway();
    await expect(failure(authenticate(await sign({}, await aKey('foreign'))))).resolves.toBe('UNKNOWN_KEY');
    await expect(failure(authenticate(await sign({}, await aKey('first'))))).resolves.toBe('WRONG_SIGNATURE');
  });

  test('with no signature is refused', async () => {
    const { issuer, authenticate } = await aGateway();
    const token = new UnsecuredJWT({ iss: issuer.url, aud: 'brobygger', exp: SECONDS + 60, ...staff }).encode();
    await expect(failure(authenticate(token))).resolves.toBe('WRONG_ALGORITHM');
  });

  test('who signs by HS256 with the public key as the secret is refused', async () => {
    const { issuer, authenticate } = await aGateway();
    const secret = createPublicKey({ key: issuer.key.publicJwk as never, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });
    const token = await new SignJWT({ iss: issuer.url, aud: 'brobygger', exp: SECONDS + 60, ...staff })
      .setProtectedHeader({ alg: 'HS256', kid: 'first' })
      .sign(Buffer.from(secret));
    await expect(failure(authenticate(token))).resolves.toBe('WRONG_ALGORITHM');
  });

  test.each([
    ['that expired', { exp: SECONDS - 6 }, 'EXPIRED'],
    ['that never expires', { exp: undefined }, 'WRONG_CLAIMS'],
    ['that is not valid yet', { nbf: SECONDS + 30 }, 'WRONG_CLAIMS'],
    ['for another service', { aud: 'another' }, 'WRONG_AUDIENCE'],
    ['for nobody', { aud: undefined }, 'WRONG_AUDIENCE'],
  ])('with a token %s is refused', async (_, payload, reason) => {
    const { sign, authenticate } = await aGateway();
    await expect(failure(authenticate(await sign(payload)))).resolves.toBe(reason);
  });

  test('who was refused once is verified again the next time', async () => {
    const { issuer, sign, authenticate } = await aGateway();
    const token = await sign({ groups: [] });
    await failure(authenticate(token));
    issuer.state.keys = [];
    await expect(failure(authenticate(await sign({ groups: [] }, await aKey('second'))))).resolves.toBe('UNKNOWN_KEY');
    await expect(failure(authenticate(token))).resolves.toBe('UNKNOWN_KEY');
  });
});
