/** How far two samples can be told apart by rank, with its 95 % confidence interval. 0.5 is not at all. */
export interface RankTest {
  readonly auc: number;
  readonly low: number;
  readonly high: number;
}

/** The half width of a 95 % interval, in standard errors. */
const Z = 1.96;

/** Mann–Whitney U over the number of pairs: the chance that one of `some` is greater than one of `others`, ties counting half. */
export function rankTest(some: readonly number[], others: readonly number[]): RankTest {
  const [n, m] = [some.length, others.length];
  const auc = (rankSum(some, others) - (n * (n + 1)) / 2) / (n * m);
  const error = standardError(auc, n, m);
  return { auc, low: auc - Z * error, high: auc + Z * error };
}

/** The sum of the ranks that `some` have among all; equal values share the mean of their ranks. */
function rankSum(some: readonly number[], others: readonly number[]): number {
  const all = [...some.map((value) => ({ value, counts: 1 })), ...others.map((value) => ({ value, counts: 0 }))];
  all.sort((a, b) => a.value - b.value);
  let sum = 0;
  for (let start = 0; start < all.length;) {
    const tied = all.slice(start, endOfTie(all, start));
    const meanRank = start + (tied.length + 1) / 2;
    sum += meanRank * tied.reduce((count, { counts }) => count + counts, 0);
    start += tied.length;
  }
  return sum;
}

function endOfTie(sorted: readonly { readonly value: number }[], start: number): number {
  let end = start + 1;
  while (end < sorted.length && sorted[end]?.value === sorted[start]?.value) end += 1;
  return end;
}

/** Hanley and McNeil 1982. */
function standardError(auc: number, n: number, m: number): number {
  const q1 = auc / (2 - auc);
  const q2 = (2 * auc * auc) / (1 + auc);
  const variance = (auc * (1 - auc) + (n - 1) * (q1 - auc * auc) + (m - 1) * (q2 - auc * auc)) / (n * m);
  return Math.sqrt(Math.max(variance, 0));
}

/** The middle value of a sample. */
export function medianOf(sample: readonly number[]): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
