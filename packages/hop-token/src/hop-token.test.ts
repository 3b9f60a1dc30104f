import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { Agency, Assurance, Role } from '@brobygger/domain';
import type { Caller } from '@brobygger/domain';
import { SignJWT, UnsecuredJWT, base64url, importJWK } from 'jose';
import type { JWTPayload } from 'jose';
import { digestOf } from './body-digest';
import { HopRefused, createHopSigner, createHopVerifier, createReplayStore, generateServiceKeys } from './index';
import type { HopRefusal, ServiceKeys } from './index';

const NOW = new Date('2026-03-02T10:00:00Z');
const SECONDS = Math.floor(NOW.getTime() / 1000);
const BODY = '{"query":"{ youth { name } }"}';
const caller: Caller = {
  personId: 'N123456',
  role: Role.CASEWORKER,
  agency: Agency.NAV,
  organisationId: '00000000-0000-4000-8000-000000000101',
  assurance: Assurance.SUBSTANTIAL,
};
const claims = { caller, purpose: 'B103', requestId: 'request-1' };

async function aGatewayAndHousing() {
  const keys = await generateServiceKeys();
  const time = { now: NOW };
  const clock = (): Date => time.now;
  const signer = createHopSigner({ privateKey: keys.privateJwk, issuer: 'gateway', clock });
  const trust = { publicKeys: { keys: [keys.publicJwk] }, issuer: 'gateway', audience: 'housing', clock };
  const verifier = createHopVerifier({ ...trust, replay: createReplayStore({ clock }) });
  return { keys, time, clock, signer, trust, verifier };
}

/** A token signed with the gateway's own key, but with whatever is put in it. */
async function forged(
  keys: ServiceKeys,
  payload: JWTPayload,
  header: { alg?: string; typ?: string } = {},
): Promise<string> {
  const good = {
    iss: 'gateway',
    aud: 'housing',
    iat: SECONDS,
    exp: SECONDS + 20,
    jti: 'nonce',
    bodyDigest: digestOf(BODY),
    ...claims,
  };
  return new SignJWT({ ...good, ...payload })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'hop+jwt', kid: keys.publicJwk.kid, ...header })
    .sign(await importJWK(keys.privateJwk, 'EdDSA'));
}

async function refusal(attempt: Promise<unknown>): Promise<HopRefusal> {
  const error: unknown = await attempt.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (!(error instanceof HopRefused)) throw new Error(`expected a refusal: \`${String(error)}\``);
  expect(error.message).toBe('hop token refused');
  return error.reason;
}

describe('a subgraph that receives a hop token', () => {
  test('reads who asks, why and in which request', async () => {
    const { signer, verifier } = await aGatewayAndHousing();
    const token = await signer.sign(claims, 'housing', BODY);
    await expect(verifier.verify(token, Buffer.from(BODY))).resolves.toEqual({ ...claims, audience: 'housing' });
  });

  test('takes the token that the forging tests start from', async () => {
    const { keys, verifier } = await aGatewayAndHousing();
    await expect(verifier.verify(await forged(keys, {}), BODY)).resolves.toEqual({ ...claims, audience: 'housing' });
  });

  test('reads a profession, and none where the gateway is of the version before', async () => {
    const { keys, signer, verifier } = await aGatewayAndHousing();
    const nurse = { ...claims, caller: { ...caller, profession: 'NURSE' } } as const;
    await expect(verifier.verify(await signer.sign(nurse, 'housing', BODY), BODY)).resolves.toEqual({
      ...nurse,
      audience: 'housing',
    });
    const before = await verifier.verify(await forged(keys, { jti: 'before' }), BODY);
    expect(Object.keys(before.caller)).not.toContain('profession');
  });

  test('reads the reason that was stated, and refuses one that is none of the catalogue', async () => {
    const { keys, signer, verifier } = await aGatewayAndHousing();
    const stated = { ...claims, statedReason: 'ON_DUTY' } as const;
    await expect(verifier.verify(await signer.sign(stated, 'housing', BODY), BODY)).resolves.toEqual({
      ...stated,
      audience: 'housing',
    });
    for (const statedReason of ['CURIOSITY', 'constructor', '', null]) {
      const token = await forged(keys, { statedReason, jti: `r${String(statedReason)}` });
      await expect(refusal(verifier.verify(token, BODY))).resolves.toBe('WRONG_CLAIMS');
    }
  });

  test.each([
    ['is no profession', { ...caller, profession: 'POLICE' }],
    ['every object has', { ...caller, profession: 'constructor' }],
    ['is null', { ...caller, profession: null }],
    ['is of a leader', { ...caller, role: 'LEADER', profession: 'NURSE' }],
  ])('refuses a profession that %s', async (_what, by) => {
    const { keys, verifier } = await aGatewayAndHousing();
    await expect(refusal(verifier.verify(await forged(keys, { caller: by }), BODY))).resolves.toBe('WRONG_CLAIMS');
  });

  test('refuses a token with no signature', async () => {
    const { verifier } = await aGatewayAndHousing();
    const token = new UnsecuredJWT({ ...claims, bodyDigest: digestOf(BODY), jti: 'n' })
      .setIssuer('gateway')
      .setAudience('housing')
      .setIssuedAt(SECONDS)
      .setExpirationTime(SECONDS + 20)
      .encode();
    await expect(refusal(verifier.verify(token, BODY))).resolves.toBe('WRONG_ALGORITHM');
  });

  test('refuses a token signed by HS256 with the public key as the secret', async () => {
    const { keys, verifier } = await aGatewayAndHousing();
    const spki = createPublicKey({ key: keys.publicJwk as never, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });
    const payload = {
      ...claims,
      iss: 'gateway',
      aud: 'housing',
      iat: SECONDS,
      exp: SECONDS + 20,
      jti: 'n',
      bodyDigest: digestOf(BODY),
    };
    const token = await new SignJWT(payload)
      .setProtectedHeader({ alg: 'HS256', typ: 'hop+jwt', kid: keys.publicJwk.kid })
      .sign(Buffer.from(spki));
    await expect(refusal(verifier.verify(token, BODY))).resolves.toBe('WRONG_ALGORITHM');
  });

  test('refuses a token for another subgraph, and one for two', async () => {
    const { keys, signer, verifier } = await aGatewayAndHousing();
    await expect(refusal(verifier.verify(await signer.sign(claims, 'nav', BODY), BODY))).resolves.toBe(
      'WRONG_AUDIENCE',
    );
    await expect(refusal(verifier.verify(await forged(keys, { aud: ['housing', 'nav'] }), BODY))).resolves.toBe(
      'WRONG_AUDIENCE',
    );
  });

  test('refuses an expired token', async () => {
    const { time, signer, verifier } = await aGatewayAndHousing();
    const token = await signer.sign(claims, 'housing', BODY);
    time.now = new Date(NOW.getTime() + 20_000);
    await expect(refusal(verifier.verify(token, BODY))).resolves.toBe('EXPIRED');
  });

  test('refuses a token that lives longer than 30 s, and one from the future', async () => {
    const { keys, verifier } = await aGatewayAndHousing();
    await expect(refusal(verifier.verify(await forged(keys, { exp: SECONDS + 31 }), BODY))).resolves.toBe(
      'LIVES_TOO_LONG',
    );
    const early = await forged(keys, { iat: SECONDS + 6, exp: SECONDS + 26 });
    await expect(refusal(verifier.verify(early, BODY))).resolves.toBe('FROM_THE_FUTURE');
  });

  test('refuses a body of which one byte was changed', async () => {
    const { signer, verifier } = await aGatewayAndHousing();
    const token = await signer.sign(claims, 'housing', BODY);
    await expect(refusal(verifier.verify(token, BODY.replace('name', 'Name')))).resolves.toBe('WRONG_BODY');
  });

  test('refuses a token the second time', async () => {
    const { signer, verifier } = await aGatewayAndHousing();
    const token = await signer.sign(claims, 'housing', BODY);
    await verifier.verify(token, BODY);
    await expect(refusal(verifier.verify(token, BODY))).resolves.toBe('REPLAYED');
  });

  test('refuses everything when there is no room to remember what was used, and again takes what comes after it expired', async () => {
    const { time, clock, signer, trust } = await aGatewayAndHousing();
    const verifier = createHopVerifier({ ...trust, replay: createReplayStore({ clock, capacity: 1 }) });
    await verifier.verify(await signer.sign(claims, 'housing', BODY), BODY);
    await expect(refusal(verifier.verify(await signer.sign(claims, 'housing', BODY), BODY))).resolves.toBe(
      'REPLAY_STORE_FULL',
    );
    time.now = new Date(NOW.getTime() + 20_000);
    await expect(verifier.verify(await signer.sign(claims, 'housing', BODY), BODY)).resolves.toMatchObject(claims);
  });

  test('refuses a foreign key, with a foreign name and with the gateway’s', async () => {
    const { verifier, keys } = await aGatewayAndHousing();
    const foreign = await generateServiceKeys();
    await expect(refusal(verifier.verify(await forged(foreign, {}), BODY))).resolves.toBe('UNKNOWN_KEY');
    const disguised = { privateJwk: foreign.privateJwk, publicJwk: keys.publicJwk };
    await expect(refusal(verifier.verify(await forged(disguised, {}), BODY))).resolves.toBe('WRONG_SIGNATURE');
    await expect(refusal(verifier.verify(await forged(keys, { iss: 'stranger' }), BODY))).resolves.toBe(
      'UNKNOWN_ISSUER',
    );
    await expect(refusal(verifier.verify(await forged(keys, { iss: '__proto__' }), BODY))).resolves.toBe(
      'UNKNOWN_ISSUER',
    );
  });

  test('refuses a token of another kind', async () => {
    const { keys, verifier } = await aGatewayAndHousing();
    await expect(refusal(verifier.verify(await forged(keys, {}, { typ: 'JWT' }), BODY))).resolves.toBe('WRONG_TYPE');
    await expect(refusal(verifier.verify(await forged(keys, {}, { typ: 'service+jwt' }), BODY))).resolves.toBe(
      'WRONG_TYPE',
    );
  });

  test('refuses a token that says what must be understood of it, and one that is not to be used yet', async () => {
    const { keys, verifier } = await aGatewayAndHousing();
    const critical = { crit: ['exp-soon'], 'exp-soon': true };
    const [, payload = ''] = (await forged(keys, {})).split('.');
    const header = base64url.encode(
      JSON.stringify({ alg: 'EdDSA', typ: 'hop+jwt', kid: keys.publicJwk.kid, ...critical }),
    );
    const key = createPrivateKey({ key: keys.privateJwk as never, format: 'jwk' });
    const signature = base64url.encode(sign(null, Buffer.from(`${header}.${payload}`), key));
    await expect(refusal(verifier.verify(`${header}.${payload}.${signature}`, BODY))).resolves.toBe('MALFORMED');
    for (const nbf of [SECONDS + 1, 'now']) {
      await expect(refusal(verifier.verify(await forged(keys, { nbf } as never), BODY))).resolves.toBe('WRONG_CLAIMS');
    }
  });

  test.each(['iat', 'exp', 'jti', 'aud', 'bodyDigest'])('refuses a token without `%s`', async (claim) => {
    const { keys, verifier } = await aGatewayAndHousing();
    await expect(refusal(verifier.verify(await forged(keys, { [claim]: undefined }), BODY))).resolves.toBe(
      'WRONG_CLAIMS',
    );
  });

  test('refuses a caller that was changed after signing', async () => {
    const { signer, verifier } = await aGatewayAndHousing();
    const [header, payload, signature] = (await signer.sign(claims, 'housing', BODY)).split('.') as [
      string,
      string,
      string,
    ];
    const tampered = JSON.parse(Buffer.from(base64url.decode(payload)).toString()) as { caller: { role: string } };
    tampered.caller.role = Role.AUDITOR;
    const token = [header, base64url.encode(JSON.stringify(tampered)), signature].join('.');
    await expect(refusal(verifier.verify(token, BODY))).resolves.toBe('WRONG_SIGNATURE');
  });

  test.each([
    ['an unknown role', { caller: { ...caller, role: 'DIRECTOR' } }],
    ['a role that every object has', { caller: { ...caller, role: 'constructor' } }],
    ['an unknown agency', { caller: { ...caller, agency: 'POLICE' } }],
    ['an unknown level of assurance', { caller: { ...caller, assurance: 'TOTAL' } }],
    ['no person', { caller: { ...caller, personId: '' } }],
    ['a person whose ident no database keeps', { caller: { ...caller, personId: 'N\u0000' } }],
    ['an organisation that is no UUID', { caller: { ...caller, organisationId: 'nav-bjerke' } }],
    ['something more', { caller: { ...caller, isAdministrator: true } }],
    ['no caller', { caller: null }],
    ['a list of callers', { caller: [caller] }],
    ['a purpose that is no text', { purpose: 101 }],
    ['no request id', { requestId: '' }],
    ['a nonce too long to remember', { jti: 'n'.repeat(65) }],
    ['a time that is no whole second', { iat: SECONDS + 0.5 }],
  ])('refuses well-signed claims with %s', async (_, payload) => {
    const { keys, verifier } = await aGatewayAndHousing();
    await expect(refusal(verifier.verify(await forged(keys, payload), BODY))).resolves.toBe('WRONG_CLAIMS');
  });

  test.each([
    ['nothing', ''],
    ['prose', 'not a token'],
    ['too much', `${'a'.repeat(9000)}.b.c`],
    ['dots', '..'],
  ])('refuses %s', async (_, token) => {
    const { verifier } = await aGatewayAndHousing();
    await expect(refusal(verifier.verify(token, BODY))).resolves.toBe('MALFORMED');
  });
});

describe('a service that is set up wrongly', () => {
  test('does not start with a private key among the public ones', async () => {
    const { keys, trust, clock } = await aGatewayAndHousing();
    const replay = createReplayStore({ clock });
    expect(() => createHopVerifier({ ...trust, publicKeys: { keys: [keys.privateJwk] }, replay })).toThrow(
      'not a public Ed25519 key',
    );
    expect(() => createHopVerifier({ ...trust, publicKeys: { keys: [] }, replay })).toThrow('no verification keys');
  });

  test('does not start with a life of more than 30 s, or without a private key', async () => {
    const { keys, clock } = await aGatewayAndHousing();
    expect(() =>
      createHopSigner({ privateKey: keys.privateJwk, issuer: 'gateway', lifetimeSeconds: 31, clock }),
    ).toThrow('between 1 and 30');
    expect(() => createHopSigner({ privateKey: keys.publicJwk, issuer: 'gateway', clock })).toThrow(
      'not a private Ed25519 key',
    );
  });
});
