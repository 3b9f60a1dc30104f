import { monthsOn } from '@brobygger/domain';
import { draftRules, endUnlessSaid } from './give-consent.rules';

const DAY_MS = 24 * 60 * 60 * 1000;
const TOO_LONG = 'a consent lasts twelve months at most, or as long as its purpose lets it';

test('a yes that says no end is never too long, on whichever day of four years, at noon or around midnight, it is given', () => {
  const draft = { recipient: { id: 'nav', agency: 'NAV' }, purpose: 'B102', categories: ['HOUSING_RENT'] } as const;
  const refused: string[] = [];
  for (let day = Date.parse('2026-11-01T00:00:00Z'); day < Date.parse('2030-11-01T00:00:00Z'); day += DAY_MS) {
    for (const hours of [0.5, 12, 21.5, 22.5, 23.5]) {
      const validFrom = new Date(day + (hours / 24) * DAY_MS);
      const validTo = endUnlessSaid(validFrom, 'B102');
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
  expect(endUnlessSaid(new Date(from), 'B102')).toEqual(new Date(to));
});

test('twelve months are counted by the calendar in Norway: a moment more is too long', () => {
  const draft = { recipient: { id: 'nav', agency: 'NAV' }, purpose: 'B102', categories: ['HOUSING_RENT'] } as const;
  const objectionTo = (from: string, to: string): string | undefined => {
    const times = { validFrom: new Date(from), validTo: new Date(to) };
    return draftRules.find(({ objects }) => objects({ ...draft, ...times }))?.message;
  };
  expect(objectionTo('2026-11-29T14:00:00Z', '2027-11-29T14:00:00Z')).toBeUndefined();
  expect(objectionTo('2026-11-29T14:00:00Z', '2027-11-29T14:00:00.001Z')).toBe(TOO_LONG);
  expect(objectionTo('2026-11-29T14:00:00Z', '2027-11-30T14:00:00Z')).toBe(TOO_LONG);
  // Over a 29 February, of one, and over the change of the clock.
  expect(objectionTo('2027-05-01T10:00:00Z', '2028-05-01T10:00:00Z')).toBeUndefined();
  expect(monthsOn(new Date('2028-02-29T12:00:00Z'), 12)).toEqual(new Date('2029-02-28T12:00:00Z'));
  expect(monthsOn(new Date('2026-03-28T12:00:00Z'), 12)).toEqual(new Date('2027-03-28T11:00:00Z'));
});
