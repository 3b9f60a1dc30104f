import { compactVerify, importJWK, SignJWT } from 'jose';
import { createJwsSigner, isSignedBy, parseCompactJws } from './compact-jws';
import { privateKeyOf, publicKeysOf } from './ed25519-key';
import { generateServiceKeys } from './service-keys';

async function aKey() {
  const { privateJwk, publicJwk } = await generateServiceKeys();
  const [key] = publicKeysOf({ keys: [publicJwk] }).values();
  if (key === undefined) throw new Error('no key');
  const sign = createJwsSigner({ alg: 'EdDSA', kid: publicJwk.kid }, privateKeyOf(privateJwk).key);
  return { sign, holds: (token: string) => isSigned(token, key), publicJwk, privateJwk };
}

function isSigned(token: string, key: Parameters<typeof isSignedBy>[1]): boolean {
  const jws = parseCompactJws(token);
  return jws !== null && isSignedBy(jws, key);
}

test('what is signed here is verified by another library, and the other way round', async () => {
  const { sign, holds, publicJwk, privateJwk } = await aKey();
  const { payload, protectedHeader } = await compactVerify(sign({ jti: 'blåbær' }), await importJWK(publicJwk));
  expect([JSON.parse(Buffer.from(payload).toString()), protectedHeader]).toEqual([
    { jti: 'blåbær' },
    { alg: 'EdDSA', kid: publicJwk.kid },
  ]);
  const theirs = await new SignJWT({ jti: 'a' }).setProtectedHeader({ alg: 'EdDSA' }).sign(await importJWK(privateJwk));
  expect([holds(theirs), parseCompactJws(theirs)?.payload]).toEqual([true, { jti: 'a' }]);
});

test('a token of which any one character is another one, or missing, does not hold', async () => {
  const { sign, holds } = await aKey();
  const token = sign({ jti: 'n' });
  // The last character of each part may carry bits that say nothing; those of the first two are signed as they came.
  const places = Array.from({ length: token.length - 1 }, (_, n) => n);
  for (const n of places) {
    const changed = token[n] === 'A' ? 'B' : 'A';
    expect([n, holds(token.slice(0, n) + changed + token.slice(n + 1))]).toEqual([n, false]);
    expect([n, holds(token.slice(0, n) + token.slice(n + 1))]).toEqual([n, false]);
  }
  expect(holds(token)).toBe(true);
});

const part = (text: string | Buffer): string => Buffer.from(text).toString('base64url');

test.each([
  ['four parts', 'e30.e30.aa.aa'],
  ['characters that are none of base64url', 'e30.e3+0.aa'],
  ['a space at its end', 'e30.e30.aa '],
  ['a header that is no object', `${part('[]')}.e30.aa`],
  ['a payload that is no object', `e30.${part('null')}.aa`],
  ['a payload that is no JSON', `e30.${part('{')}.aa`],
  ['a payload that is no text', `e30.${part(Buffer.from([0x22, 0xff, 0x22]))}.aa`],
])('a token with %s is none', (_what, token) => {
  expect(parseCompactJws(token)).toBeNull();
});
