import { recordDecisionIn } from './record-decision';

const OF = '00000000-0000-4000-8000-0000000000AB';
const decided = (records: object, organisations: readonly string[] = [OF]): string =>
  JSON.stringify({ decision: ' 2026/18 ', organisations, records });

test('a decision names organisations, and kinds with their years; what becomes of them is the catalogue’s unless it says', () => {
  const records = { HOUSING_RENT: { years: 10 }, OUTREACH_JOB_WISH: { years: 2, then: 'HAND_TO_ARCHIVE' } };
  expect(recordDecisionIn(decided(records))).toEqual({
    decision: '2026/18',
    organisations: [OF.toLowerCase()],
    records: {
      HOUSING_RENT: { years: 10, then: 'HAND_TO_ARCHIVE' },
      OUTREACH_JOB_WISH: { years: 2, then: 'HAND_TO_ARCHIVE' },
    },
  });
});

test.each([
  ['no JSON', '{', 'no JSON'],
  ['a kind that is none', decided({ NAV_CASE: { years: 5 } }), 'records.NAV_CASE: is no kind of record'],
  ['no organisation', decided({}, []), 'organisations: '],
  ['an organisation that is none', decided({}, ['Trondheim']), 'organisations.0: is no id'],
  ['years that are none', decided({ HOUSING_RENT: { years: 0 } }), 'records.HOUSING_RENT.years: '],
  ['another end', decided({ HOUSING_RENT: { years: 5, then: 'SELL' } }), 'records.HOUSING_RENT.then: '],
])('of %s none is made', (_what, text, message) => {
  expect(() => recordDecisionIn(text)).toThrow(message);
});
