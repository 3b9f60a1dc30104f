import { medianOf, rankTest } from './rank-test';

test('a sample that is always greater is told apart wholly, and the other way round', () => {
  expect(rankTest([3, 4], [1, 2]).auc).toBe(1);
  expect(rankTest([1, 2], [3, 4]).auc).toBe(0);
});

test('equal values count half', () => {
  expect(rankTest([1, 1, 1], [1, 1]).auc).toBe(0.5);
  // Of the pairs (1,1) (1,2) (2,1) (2,2) one is greater and two are equal.
  expect(rankTest([1, 2], [1, 2]).auc).toBe(0.5);
  expect(rankTest([2, 3], [1, 2]).auc).toBe(0.875);
});

test('a thousand each leave an interval of two and a half hundredths on either side', () => {
  const even = Array.from({ length: 1000 }, (_none, n) => n);
  const { auc, low, high } = rankTest(even, even);
  expect(auc).toBe(0.5);
  expect(high - low).toBeCloseTo(0.0506, 3);
});

test('the middle of a sample does not depend on its order', () => {
  expect(medianOf([9, 1, 5])).toBe(5);
});
