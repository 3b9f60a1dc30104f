import { draftRules, yearOn } from './give-consent.rules';

const DAY_MS = 24 * 60 * 60 * 1000;
const TOO_LONG = 'a consent lasts twelve months at most';

test('a yes that says no end is never too long, on whichever day of four years, at noon or around midnight, it is given', () => {
  const draft = { recipient: { id: 'nav', agency: 'NAV' }, purpose: 'B102', categories: ['HOUSING_RENT'] } as const;
  const refused: string[] = [];
  for (let day = Date.parse('2026-11-01T00:00:00Z'); day < Date.parse('2030-11-01T00:00:00Z'); day += DAY_MS) {
    for (const hours of [0.5, 12, 21.5, 22.5, 23.5]) {
      const validFrom = new Date(day + (hours / 24) * DAY_MS);
      const validTo = yearOn(validFrom);
      const objection = draftRules.find(({ objects }) => objects({ ...draft, validFrom, validTo }));
      if (objection !== undefined) refused.push(`${validFrom.toISOString()} ${objection.message}`);
      if (validTo.getTime() - validFrom.getTime() < 364 * DAY_MS) refused.push(`${validFrom.toISOString()} is short`);
    }
  }
  expect(refused).toEqual([]);
});

test.each([
  ['2026-03-02T09:00:00Z', '2027-03-02T00:00:00Z'],
  // The night before the tenth, over a 29 February.
  ['2027-03-09T23:30:00Z', '2028-03-09T23:30:00Z'],
  ['2027-03-10T00:30:00Z', '2028-03-10T00:00:00Z'],
])('one that begins %s ends %s, unless said otherwise', (from, to) => {
  expect(yearOn(new Date(from))).toEqual(new Date(to));
});

test('a day more than that is too long', () => {
  const validFrom = new Date('2026-03-02T09:00:00Z');
  const draft = { recipient: { id: 'nav', agency: 'NAV' }, purpose: 'B102', categories: ['HOUSING_RENT'] } as const;
  const validTo = new Date(validFrom.getTime() + 367 * DAY_MS);
  expect(draftRules.find(({ objects }) => objects({ ...draft, validFrom, validTo }))?.message).toBe(TOO_LONG);
});
