import { CallerChanged, ofOneCaller } from './one-caller';

/** A token as an issuer makes one, of which nobody here checks the signature. */
const tokenOf = (claims: Readonly<Record<string, unknown>>): string =>
  ['{"alg":"none"}', JSON.stringify(claims), ''].map((part) => Buffer.from(part).toString('base64url')).join('.');

const given = (...tokens: readonly string[]) => {
  const left = [...tokens];
  return ofOneCaller(() => Promise.resolve(left.shift() ?? ''));
};

test('tokens of one person are given one after another, as they are renewed', async () => {
  const [first, renewed] = [
    tokenOf({ iss: 'https://a', sub: 'Åse', exp: 1 }),
    tokenOf({ iss: 'https://a', sub: 'Åse', exp: 2 }),
  ];
  const token = given(first, renewed);
  expect([await token(), await token()]).toEqual([first, renewed]);
});

test.each([
  ['another subject', { iss: 'https://a', sub: '2' }],
  ['the same subject of another issuer', { iss: 'https://b', sub: '1' }],
])('the token of %s is not given, and the error names nobody', async (_what, other) => {
  const token = given(tokenOf({ iss: 'https://a', sub: '1' }), tokenOf(other));
  await token();
  const refused = await token().catch((cause: unknown) => cause);
  expect(refused).toBeInstanceOf(CallerChanged);
  expect((refused as Error).message).toBe('the token is of another caller than the one that this client was made for');
});

test('a token that cannot be read is given as it is', async () => {
  for (const opaque of ['opaque', 'a.b.c', tokenOf({ scope: 'all' })]) {
    expect(await given(opaque)()).toBe(opaque);
    expect(await ofOneCaller(opaque)()).toBe(opaque);
  }
});
