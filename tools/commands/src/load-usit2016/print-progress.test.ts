import { createProgressPrinter } from './print-progress';

function printed(isTTY: boolean): string {
  const lines: string[] = [];
  const print = createProgressPrinter({ isTTY, write: (text) => lines.push(text) });
  for (const done of [0, 2000, 4000]) print({ table: 'encounter', done, of: 4000 });
  print({ table: 'published_report', done: 0, of: 0 });
  return lines.join('');
}

test('a log gets one line per table, when it is in', () => {
  expect(printed(false)).toBe('encounter                 4,000\npublished_report              0\n');
});

test('a terminal sees the bar of a table grow', () => {
  const [first, half, whole] = printed(true).split('\r').slice(1);
  expect([first, half, whole].map((line) => (line?.match(/█/g) ?? []).length)).toEqual([0, 12, 24]);
  expect(whole?.endsWith('\n')).toBe(true);
});
