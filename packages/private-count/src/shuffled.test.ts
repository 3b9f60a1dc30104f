import { shuffled } from './shuffled';

test('every order of a list is as likely as any other', () => {
  const seen = new Map<string, number>();
  for (let run = 0; run < 6000; run++) {
    const order = shuffled(['a', 'b', 'c']).join('');
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  expect([...seen.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
  // Seven standard deviations about 1,000.
  for (const times of seen.values()) expect(Math.abs(times - 1000)).toBeLessThan(200);
});
