import { newId } from '@brobygger/domain';
import type { BrukerplanSurvey } from './brukerplan-survey.entity';
import { asOthersSee, mustBeKept, withoutSmallCells } from './small-cells';

const counted = { year: 2017, ageFrom: 16, ageTo: 25, mapped: 40, withSubstanceProblem: 5, withMentalProblem: 4 };
const aSurvey = (more: Partial<BrukerplanSurvey> = {}): BrukerplanSurvey => ({
  ...counted,
  id: newId(),
  organisationId: 'teams-of-lerkendal',
  isKeptFromOthers: false,
  ...more,
});
const mappedOf = (surveys: readonly BrukerplanSurvey[]) => asOthersSee(surveys).map(({ mapped }) => mapped);

test.each([
  ['a caseworker', (survey: BrukerplanSurvey) => withoutSmallCells([survey], 'CASEWORKER')],
  ['a leader of another agency', (survey: BrukerplanSurvey) => asOthersSee([survey])],
])('whatever was counted, %s is told of no fewer than five, by no cell and by what is left of none', (_who, see) => {
  for (let mapped = 0; mapped <= 12; mapped++) {
    for (let ill = 0; ill <= mapped; ill++) {
      const [shown] = see(aSurvey({ mapped, withSubstanceProblem: ill, withMentalProblem: ill }));
      const cells = [shown?.mapped ?? null, shown?.withSubstanceProblem ?? null];
      const follows = cells.includes(null) ? [] : [mapped - ill];
      expect([...cells, ...follows].filter((cell) => cell !== null && cell < 5)).toEqual([]);
    }
  }
});

test('others are shown the widest of ages that overlap alone, and each organisation’s by itself', () => {
  const narrower = aSurvey({ ageTo: 24, mapped: 37 });
  expect(mappedOf([aSurvey(), narrower])).toEqual([40, null]);
  expect(mappedOf([aSurvey(), { ...narrower, year: 2016 }])).toEqual([40, 37]);
  expect(mappedOf([aSurvey(), { ...narrower, organisationId: 'teams-of-heimdal' }])).toEqual([40, 37]);
});

test('others are shown none of a chain that overlaps but its widest, the caseworker its ends', () => {
  const chain = [
    aSurvey({ ageFrom: 10, ageTo: 18 }),
    aSurvey({ ageFrom: 17, ageTo: 23 }),
    aSurvey({ ageFrom: 22, ageTo: 25 }),
  ];
  expect(mappedOf(chain)).toEqual([40, null, null]);
  expect(withoutSmallCells(chain, 'CASEWORKER').map(({ mapped }) => mapped)).toEqual([40, null, 40]);
});

/** Every span of three ages. */
const SPANS = [0, 1, 2].flatMap((ageFrom) =>
  [0, 1, 2].flatMap((ageTo) => (ageFrom <= ageTo ? [{ ageFrom, ageTo }] : [])),
);

test('in whatever order mappings are written, before and after New Year, others ever read one number of each age alone', () => {
  let read = 0;
  for (const orders of SPANS.flatMap((a) =>
    SPANS.flatMap((b) => SPANS.flatMap((c) => SPANS.map((d) => [a, b, c, d]))),
  )) {
    for (let inYear = 0; inYear <= orders.length; inYear++) {
      const standing = new Map<string, BrukerplanSurvey>();
      const told = new Map<number, Set<string>>();
      orders.forEach((span, turn) => {
        const isYearOver = turn >= inYear;
        const written = aSurvey({ ...span, mapped: 40 + turn });
        const isKeptFromOthers = mustBeKept([...standing.values()], written, isYearOver);
        standing.set(`${span.ageFrom}–${span.ageTo}`, { ...written, isKeptFromOthers });
        if (turn < inYear - 1) return;
        for (const { ageFrom, ageTo, mapped } of asOthersSee([...standing.values()])) {
          for (let age = ageFrom; mapped !== null && age <= ageTo; age++) {
            told.set(age, (told.get(age) ?? new Set()).add(`${mapped} of ${ageFrom} to ${ageTo}`));
          }
        }
      });
      read += told.size;
      for (const numbers of told.values()) if (numbers.size > 1) throw new Error([...numbers].join(', then '));
    }
  }
  expect(read).toBeGreaterThan(10_000);
});
