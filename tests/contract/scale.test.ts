import { ROOT } from '@brobygger/migrations';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Point = readonly [at: number, value: number];

const { byLine, byPower, exponentOf, pageOf } = jest.requireActual<{
  exponentOf(one: Point, other: Point): number;
  byLine(one: Point, other: Point, at: number): number;
  byPower(one: Point, other: Point, at: number): number;
  pageOf(figures: unknown): string;
}>('../../bench/scale/page.mjs');
const read = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

test('the figures of the page are those that were kept of a run', () => {
  expect(read('docs', 'scale.md')).toContain(pageOf(JSON.parse(read('bench', 'scale.json'))));
});

test.each([
  ['as the number does', [1000, 5], [10_000, 50], 1, 50_000],
  ['not at all', [1000, 7], [10_000, 7], 0, 7],
  ['less with more, which is chance', [1000, 9], [10_000, 8], 0, 8],
  ['by its root', [100, 10], [10_000, 100], 0.5, 3162],
] as const)('what grows %s is told so, and goes on so', (_how, one, other, exponent, atTenMillion) => {
  expect(exponentOf(one, other)).toBeCloseTo(exponent);
  expect(Math.round(byPower(one, other, 10_000_000))).toBe(atTenMillion);
});

test('what each youth adds to, beside what is always there, goes on by the line', () => {
  expect(byLine([10_000, 12], [100_000, 30], 1_000_000)).toBeCloseTo(210);
});
