import fc from 'fast-check';
import { LEAST_SHOWN, shown, suppressParts, type Shown } from './suppress-parts';

const suppressed = (counts: readonly number[]): readonly Shown[] =>
  Object.values(suppressParts(Object.fromEntries(counts.map((count, index) => [`part${index}`, count]))));

/** Every way to split a sum into parts. */
function splits(sum: number, parts: number): readonly (readonly number[])[] {
  if (parts === 1) return [[sum]];
  return Array.from({ length: sum + 1 }, (_, first) =>
    splits(sum - first, parts - 1).map((rest) => [first, ...rest]),
  ).flat();
}

describe('INV34', () => {
  test.each([
    [
      [14, 10],
      [14, 10],
    ],
    [
      [24, 0],
      [null, null],
    ],
    [
      [14, 6, 3, 1, 0],
      [14, null, null, null, null],
    ],
    [
      [9, 5, 5, 2],
      [9, null, null, null],
    ],
  ])('of the parts %j, %j are shown', (counts, expected) => expect(suppressed(counts)).toEqual(expected));

  test('no count below five is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }), (counts) => {
        for (const part of suppressed(counts)) expect(part === null || part >= LEAST_SHOWN).toBe(true);
      }),
    );
    expect([0, 4, 5].map(shown)).toEqual([null, null, 5]);
  });

  test.each([
    [2, 16],
    [3, 16],
    [4, 14],
  ])('who knows the rule and the sum of %d parts cannot tell a withheld one, for every sum up to %d', (parts, most) => {
    for (let sum = LEAST_SHOWN; sum <= most; sum++) {
      const byAnswer = new Map<string, (readonly number[])[]>();
      for (const split of splits(sum, parts)) {
        const answer = JSON.stringify(suppressed(split));
        byAnswer.set(answer, [...(byAnswer.get(answer) ?? []), split]);
      }
      for (const [answer, candidates] of byAnswer) {
        (JSON.parse(answer) as Shown[]).forEach((part, index) => {
          if (part === null) expect(new Set(candidates.map((each) => each[index])).size).toBeGreaterThan(1);
        });
      }
    }
  });
});
