import { ORALLY, startGiving, type GivingWorld } from './giving.test-setup';

let world: GivingWorld;
beforeAll(async () => {
  world = await startGiving();
});
afterAll(() => world.registry.stop());

const SEVENTEEN = '2008-06-01';
const MATURE = ' Bor for seg selv, og forklarte hva et ja betyr. ';
const enteredWith = (maturity: string | null) => ({ signing: { ...ORALLY, maturity } });
const PREVIEW = 'query ($input: PreviewConsentInput!) { previewConsent(input: $input) { isMaturityAssessed } }';

test('who enters the consent of a youth of 17 says why the youth is mature enough, and the youth reads it', async () => {
  const youth = await world.aYouth(SEVENTEEN);
  for (const maturity of [null, ' ']) {
    expect((await youth.enter(enteredWith(maturity))).errors).toMatchObject([
      { extensions: { code: 'RULE_VIOLATED', rule: 'CAPACITY', argument: 'input.signing.maturity' } },
    ]);
  }
  const tooLong = await youth.enter(enteredWith('x'.repeat(501)));
  expect(tooLong.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(await youth.standing()).toBe(0);
  expect((await youth.enter(enteredWith(MATURE))).errors).toEqual([]);
  expect(await youth.history()).toMatchObject([{ history: [{ kind: 'GIVEN', maturity: MATURE.trim() }] }]);
  expect((await world.ask(youth.youth, PREVIEW, youth.form())).data).toEqual({
    previewConsent: { isMaturityAssessed: true },
  });
});

test.each([
  ['a youth of 17 who gives it', SEVENTEEN, 'give', {}],
  ['a youth of 18', '2008-01-15', 'enter', enteredWith(MATURE)],
  [
    'a youth of 17, to what child welfare holds',
    SEVENTEEN,
    'enter',
    { ...enteredWith(MATURE), categories: ['CHILD_WELFARE_COURSES'] },
  ],
  ['a youth of 17, to data on health', SEVENTEEN, 'enter', { ...enteredWith(MATURE), categories: ['HOUSING_MAPPING'] }],
] as const)('of %s nobody assesses the maturity, and nothing of it is kept', async (_of, birthDate, how, more) => {
  const youth = await world.aYouth(birthDate);
  expect((await youth[how](more)).errors).toEqual([]);
  expect(await youth.history()).toMatchObject([{ history: [{ kind: 'GIVEN', maturity: null }] }]);
});
