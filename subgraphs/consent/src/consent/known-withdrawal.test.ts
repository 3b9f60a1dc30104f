import { idIn, OFFICER, ORALLY, startGiving, type GivingWorld } from './giving.test-setup';

let world: GivingWorld;
beforeAll(async () => {
  world = await startGiving();
});
afterAll(() => world.registry.stop());

const WITHDRAW = `mutation ($id: ID!, $version: Int, $input: WithdrawConsentInput) {
  withdrawConsent(id: $id, expectedVersion: $version, input: $input) { id state } }`;
const INVALIDATE = `mutation ($id: ID!, $version: Int!, $alike: [KnownConsentInput!]) {
  invalidateConsent(input: { id: $id, decision: "Datatilsynet 26/1", expectedVersion: $version, alike: $alike }) { id } }`;
const SIGNED = { signing: ORALLY };

/** The moments as an error names them. */
const asMoments = (of: Readonly<Record<string, string>>): object =>
  Object.fromEntries(Object.entries(of).map(([name, at]) => [name, new Date(at).toISOString()]));

const statesOf = async ({ history }: Awaited<ReturnType<GivingWorld['aYouth']>>) =>
  (await history()).map(({ state }) => state);

test.each([{}, { version: null }, { version: 0 }, { version: -1 }])(
  'an officer who does not say which version they know (%j) withdraws nothing',
  async (known) => {
    const youth = await world.aYouth();
    const id = idIn(await youth.give());
    const { errors } = await world.ask(OFFICER, WITHDRAW, { id, ...known, input: SIGNED });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'expectedVersion' } }]);
    expect(await statesOf(youth)).toEqual(['ACTIVE']);
  },
);

test.each([
  ['withdraws', WITHDRAW, { input: SIGNED }],
  ['carries out a decision on', INVALIDATE, {}],
])(
  'an officer who %s what a newer yes of the youth has replaced is told of that, and ends nothing',
  async (...[, text, more]) => {
    const youth = await world.aYouth();
    const id = idIn(await youth.give());
    const newer = idIn(await youth.give({ categories: ['NAV_CASE', 'NAV_ORDERS'] }));
    for (const version of [1, 2]) {
      const { errors } = await world.ask(OFFICER, text, { id, version, ...more });
      expect(errors).toMatchObject([
        { extensions: { code: 'CONFLICT', standing: { id: newer, version: 1, isWithdrawn: false } } },
      ]);
    }
    expect(await statesOf(youth)).toEqual(['ACTIVE', 'SUPERSEDED']);
  },
);

test('a youth’s own withdrawal is refused for no version, and ends the one that took the place of what was read', async () => {
  const youth = await world.aYouth();
  const id = idIn(await youth.give());
  for (const version of [9, 1]) {
    const { data, errors } = await world.ask(youth.youth, WITHDRAW, { id, version });
    expect([data, errors]).toEqual([{ withdrawConsent: { id, state: 'WITHDRAWN' } }, []]);
  }
  const older = idIn(await youth.give());
  const newer = idIn(await youth.enter({ replaces: [{ id: older, version: 1 }] }));
  const { data } = await world.ask(youth.youth, WITHDRAW, { id: older, version: 1 });
  expect(data).toEqual({ withdrawConsent: { id: newer, state: 'WITHDRAWN' } });
});

describe('a yes that begins when the one ends that an officer has read', () => {
  const NEXT = { validFrom: '2026-06-01T00:00:00Z', validTo: '2026-10-01T00:00:00Z' };
  async function twoInARow(categories: readonly string[] = ['NAV_CASE']) {
    const youth = await world.aYouth();
    const id = idIn(await youth.give({ categories, validTo: NEXT.validFrom }));
    const next = idIn(await youth.give({ categories: ['NAV_CASE', 'NAV_ORDERS'], ...NEXT }));
    return { youth, id, next };
  }

  test.each([
    ['withdraws', WITHDRAW, (of: object) => ({ input: { ...SIGNED, ...of } })],
    ['carries out a decision on', INVALIDATE, (of: object) => of],
  ])('is not ended unread by an officer who %s the one, and is by who names it', async (_does, text, withAlike) => {
    const { youth, id, next } = await twoInARow();
    const end = (alike?: readonly object[]) => {
      const named = alike === undefined ? {} : { alike };
      return world.ask(OFFICER, text, { id, version: 1, ...withAlike(named) });
    };
    const standing = [{ id: next, version: 1, categories: ['NAV_CASE', 'NAV_ORDERS'], ...asMoments(NEXT) }];
    for (const unread of [undefined, [], [{ id: next, version: 2 }], [{ id, version: 1 }]]) {
      expect((await end(unread)).errors).toMatchObject([
        { extensions: { code: 'CONFLICT', argument: 'input.alike', standing } },
      ]);
    }
    expect(await statesOf(youth)).toEqual(['NOT_YET_VALID', 'ACTIVE']);
    expect((await end([{ id: next.toUpperCase(), version: 1 }])).errors).toEqual([]);
    const ended = text === WITHDRAW ? 'REVOKED' : 'INVALIDATED';
    expect(await statesOf(youth)).toEqual([ended, ended]);
  });

  test('is no matter of an officer who takes out what it does not name', async () => {
    const { youth, id } = await twoInARow(['NAV_CASE', 'NAV_SECTION_17']);
    const of = (category: string) => ({ id, version: 1, input: { ...SIGNED, categories: [category] } });
    expect((await world.ask(OFFICER, WITHDRAW, of('NAV_CASE'))).errors).toMatchObject([
      { extensions: { code: 'CONFLICT', argument: 'input.alike' } },
    ]);
    expect((await world.ask(OFFICER, WITHDRAW, of('NAV_SECTION_17'))).errors).toEqual([]);
    expect(await statesOf(youth)).toEqual(expect.arrayContaining(['NOT_YET_VALID', 'ACTIVE', 'SUPERSEDED']));
  });

  test('is taken back by the youth with the one, read or unread', async () => {
    const { youth, id } = await twoInARow();
    expect((await world.ask(youth.youth, WITHDRAW, { id })).errors).toEqual([]);
    expect(await statesOf(youth)).toEqual(['WITHDRAWN', 'WITHDRAWN']);
  });
});
