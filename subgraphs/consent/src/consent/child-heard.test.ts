import { ON_PAPER } from '../registry.test-setup';
import { ORALLY, startGiving, type GivingWorld } from './giving.test-setup';

let world: GivingWorld;
beforeAll(async () => {
  world = await startGiving();
});
afterAll(() => world.registry.stop());

const HOW = 'Hun ble spurt hjemme, og vil det.';
const HISTORY =
  'query ($id: ID!) { youth(id: $id) { consents { history { kind heard { heard how } author { capacity } } } } }';
const PREVIEW = 'query ($input: PreviewConsentInput!) { previewConsent(input: $input) { signers isChildHeard } }';

/** A child, or a youth, for whom a guardian has signed what an officer enters. Today is 2 March 2026. */
async function aChild(birthDate: string, signedBy: readonly string[] = ['GUARDIAN']) {
  const child = await world.aYouth(birthDate as '2016-01-15');
  const guardianId = await world.registry.aGuardian(child.youthId);
  return {
    ...child,
    enter: (more: object) => child.enter({ signing: ON_PAPER, signedBy, guardianId, ...more }),
    heard: async (): Promise<unknown> => {
      const { data } = await world.ask(child.youth, HISTORY, { id: child.youthId });
      return (
        data as { youth: { consents: readonly { history: readonly { heard: unknown }[] }[] } }
      ).youth.consents.map(({ history }) => history[0]?.heard);
    },
  };
}

test.each([
  ['on paper', ON_PAPER],
  ['orally', ORALLY],
])(
  'who enters what a guardian signed %s for a child of 7 says whether it was heard, and it is kept',
  async (_how, signing) => {
    const { enter, standing, heard } = await aChild('2019-03-02');
    for (const said of [undefined, null, { heard: true, how: '           ' }]) {
      const { errors } = await enter({ signing, heard: said });
      expect(errors).toMatchObject([
        { extensions: { code: 'RULE_VIOLATED', rule: 'CHILD_HEARD', argument: 'input.heard' } },
      ]);
    }
    for (const how of ['Ja.', 'x'.repeat(501)]) {
      const { errors } = await enter({ signing, heard: { heard: true, how } });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'input.heard.how' } }]);
    }
    expect(await standing()).toBe(0);
    expect((await enter({ signing, heard: { heard: true, how: ` ${HOW} ` } })).errors).toEqual([]);
    expect(await heard()).toEqual([{ heard: true, how: HOW }]);
    // What is too short only once it is trimmed is kept, and is no fault of the database.
    const brief = { heard: true, how: ' Hun vil.   ' };
    expect((await enter({ signing, heard: brief, categories: ['NAV_ORDERS'] })).errors).toEqual([]);
  },
);

test('why a child was not heard is said as well', async () => {
  const { enter, heard } = await aChild('2014-03-03');
  const said = { heard: false, how: 'Barnet er på sykehus og kan ikke spørres.' };
  expect((await enter({ heard: said })).errors).toEqual([]);
  expect(await heard()).toEqual([said]);
});

test.each<[string, string, readonly string[], unknown]>([
  ['below 7 it may be said', '2019-03-03', ['GUARDIAN'], { heard: true, how: HOW }],
  ['from 12, where the youth signs too, it is not kept', '2014-03-02', ['YOUTH', 'GUARDIAN'], null],
])('%s, and need not be', async (_what, birthDate, signedBy, kept) => {
  const { enter, heard } = await aChild(birthDate, signedBy);
  expect((await enter({})).errors).toEqual([]);
  expect(await heard()).toEqual([null]);
  expect((await enter({ categories: ['NAV_ORDERS'], heard: { heard: true, how: HOW } })).errors).toEqual([]);
  expect(await heard()).toContainEqual(kept);
});

test.each([
  ['2019-03-02', true],
  ['2019-03-03', false],
  ['2014-03-03', true],
  ['2014-03-02', false],
])('of who was born on %s a preview says whether the child is heard: %s', async (birthDate, isChildHeard) => {
  const child = await aChild(birthDate);
  const { data } = await world.ask(child.youth, PREVIEW, child.form());
  expect(data).toMatchObject({ previewConsent: { isChildHeard } });
});
