import { ON_PAPER } from '../registry.test-setup';
import { OFFICER, ORALLY, idIn, startGiving, type GivingWorld } from './giving.test-setup';

let world: GivingWorld;
beforeAll(async () => {
  world = await startGiving();
});
afterAll(() => world.registry.stop());

const WITHDRAW =
  'mutation ($id: ID!, $input: WithdrawConsentInput) { withdrawConsent(id: $id, expectedVersion: 1, input: $input) { state } }';
const HISTORY =
  'query ($id: ID!) { youth(id: $id) { consents { history { kind language spokenLanguage interpreter } } } }';

test('in which language a yes and a withdrawal were spoken, and whether somebody interpreted, the youth and the officer read', async () => {
  const { enter, youth, youthId } = await world.aYouth();
  const yes = { ...ORALLY, spokenLanguage: 'FA-af', interpreter: 'BY_TELEPHONE_OR_SCREEN' };
  const id = idIn(await enter({ signing: yes, language: 'en' }));
  const no = { ...ORALLY, spokenLanguage: 'nsl', interpreter: 'NOT_NEEDED' };
  expect((await world.ask(OFFICER, WITHDRAW, { id, input: { signing: no, language: 'nn' } })).errors).toEqual([]);
  for (const reading of [youth, OFFICER]) {
    expect((await world.ask(reading, HISTORY, { id: youthId })).data).toEqual({
      youth: {
        consents: [
          {
            history: [
              { kind: 'GIVEN', language: 'en', spokenLanguage: 'fa-AF', interpreter: 'BY_TELEPHONE_OR_SCREEN' },
              { kind: 'REVOKED', language: 'nn', spokenLanguage: 'nsl', interpreter: 'NOT_NEEDED' },
            ],
          },
        ],
      },
    });
  }
});

test('a language is said without an interpreter too, and neither needs to be', async () => {
  const { enter, youth, youthId } = await world.aYouth();
  await enter({ signing: { ...ORALLY, spokenLanguage: 'so' } });
  await enter({ signing: ORALLY, categories: ['NAV_ORDERS'] });
  const { data } = await world.ask(youth, HISTORY, { id: youthId });
  const { consents } = (data as { youth: { consents: readonly { history: readonly object[] }[] } }).youth;
  expect(consents.map(({ history }) => history)).toEqual([
    [expect.objectContaining({ spokenLanguage: null, interpreter: null })],
    [expect.objectContaining({ spokenLanguage: 'so', interpreter: null })],
  ]);
});

test.each<[string, object, string]>([
  ['an interpreter without a language', { ...ORALLY, interpreter: 'IN_PERSON' }, 'spokenLanguage'],
  ['a spoken language of a paper', { ...ON_PAPER, spokenLanguage: 'so' }, 'spokenLanguage'],
  ['an interpreter of a paper', { ...ON_PAPER, interpreter: 'NOT_NEEDED' }, 'interpreter'],
])('CONSENT_METHOD: %s is refused, and nothing is written', async (_what, signing, argument) => {
  const { enter, standing } = await world.aYouth();
  expect((await enter({ signing })).errors).toMatchObject([
    { extensions: { rule: 'CONSENT_METHOD', argument: `input.signing.${argument}` } },
  ]);
  expect(await standing()).toBe(0);
});

test.each(['', 'somali', 'so_SO', 'en-x-asylmottaket', 'so '])('`%s` is no language', async (spokenLanguage) => {
  const { enter, standing } = await world.aYouth();
  expect((await enter({ signing: { ...ORALLY, spokenLanguage } })).errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT', argument: 'input.signing.spokenLanguage' } },
  ]);
  expect(await standing()).toBe(0);
});
