import { createFindIssuer } from './issuers';
import { HolderUnknown } from './known-holders';

const entered = {
  issuer: 'https://login.example.org',
  audience: 'brobygger',
  claims: 'ENTRA_ID',
  algorithms: ['RS256'],
  jwksUri: null,
};

/** Issuers of a registry that says what it is told to say; `asked` counts how often. */
function issuersOf(rows: readonly unknown[] | Error) {
  const state = { rows, asked: 0 };
  const find = createFindIssuer({
    given: [{ issuer: 'https://own.example.org', audience: 'b', claims: 'ID_PORTEN', algorithms: ['RS256'] }],
    entered() {
      state.asked += 1;
      return state.rows instanceof Error ? Promise.reject(state.rows) : Promise.resolve(state.rows);
    },
    fetch,
    cooldownSeconds: 30,
  });
  return { state, find };
}

test('an issuer of the environment is found without the registry, one that was entered with it', async () => {
  const { state, find } = issuersOf([entered]);
  expect(await find('https://own.example.org')).toMatchObject({ isGiven: true });
  expect(state.asked).toBe(0);
  expect(await find(entered.issuer)).toMatchObject({ isGiven: false, issuer: { audience: 'brobygger' } });
  expect(await find('https://x.example.org')).toBeNull();
});

test('strangers who name issuers that nobody has do not have the registry asked once each', async () => {
  const { state, find } = issuersOf([entered]);
  await Promise.all(Array.from({ length: 50 }, (_, n) => find(`https://x${n}.example.org`)));
  expect(state.asked).toBe(1);
});

test('a row that is no issuer lets nobody in, and nobody else out', async () => {
  const { find } = issuersOf([
    { ...entered, algorithms: ['HS256'] },
    { ...entered, issuer: 'https://b.example.org' },
  ]);
  expect(await find(entered.issuer)).toBeNull();
  expect(await find('https://b.example.org')).not.toBeNull();
  // The name of a setting that only the environment may have.
  const { find: other } = issuersOf([{ ...entered, structuredGroups: true }]);
  expect(await other(entered.issuer)).toBeNull();
});

test('while the registry is away nobody can say that an issuer is not trusted', async () => {
  const { state, find } = issuersOf(new Error('away'));
  await expect(find(entered.issuer)).rejects.toBeInstanceOf(HolderUnknown);
  state.rows = [entered];
  expect(await find(entered.issuer)).not.toBeNull();
});
