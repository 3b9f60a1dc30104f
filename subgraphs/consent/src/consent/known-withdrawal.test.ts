import { idIn, OFFICER, ORALLY, startGiving, type GivingWorld } from './giving.test-setup';

let world: GivingWorld;
beforeAll(async () => {
  world = await startGiving();
});
afterAll(() => world.registry.stop());

const WITHDRAW = `mutation ($id: ID!, $version: Int, $input: WithdrawConsentInput) {
  withdrawConsent(id: $id, expectedVersion: $version, input: $input) { id state } }`;
const INVALIDATE = `mutation ($id: ID!, $version: Int!) {
  invalidateConsent(input: { id: $id, decision: "Datatilsynet 26/1", expectedVersion: $version }) { id } }`;
const SIGNED = { signing: ORALLY };

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
