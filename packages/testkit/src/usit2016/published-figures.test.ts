import { TABLE_DISTRICTS } from './published-activity-table';
import { PUBLISHED_2016 } from './published-figures';

const {
  activityTable: { rows, total },
  districtDistribution,
  keyFigures,
  inconsistencies,
} = PUBLISHED_2016;

test('the printed total row is the sum of the rows in every cell but the boys, where a digit was lost', () => {
  const sums = (cell: (row: (typeof rows)[number]) => number): number => rows.reduce((sum, row) => sum + cell(row), 0);
  expect([sums((row) => row.total), sums((row) => row.girls), sums((row) => row.boys)]).toEqual([
    total.total,
    total.girls,
    total.boys - 10,
  ]);
  for (const district of TABLE_DISTRICTS) {
    expect(sums((row) => row.districts[district])).toBe(total.districts[district]);
  }
});

test('the districts add up to all encounters, and each share is that of its count', () => {
  expect(districtDistribution.reduce((sum, { count }) => sum + count, 0)).toBe(keyFigures.encounters);
  for (const { count, share } of districtDistribution) {
    expect(Math.round((count / keyFigures.encounters) * 1000) / 10).toBe(share);
  }
});

test('the inconsistencies are numbered from IC01 to IC28', () => {
  expect(inconsistencies.map(({ code }) => code)).toEqual(
    Array.from({ length: 28 }, (_, index) => `IC${String(index + 1).padStart(2, '0')}`),
  );
});
