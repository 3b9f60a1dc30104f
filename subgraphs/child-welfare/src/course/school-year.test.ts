import { firstDayOf, isSchoolYear } from './school-year';

test('a school year is two years that follow one another', () => {
  for (const text of ['2025/2026', '2000/2001', '2098/2099']) expect([text, isSchoolYear(text)]).toEqual([text, true]);
});

test.each(['2025/2027', '2025/2025', '2026/2025', '2025-2026', '25/26', '1999/2000', ' 2025/2026', '2025/2026 ', ''])(
  '`%s` is no school year',
  (text) => {
    expect(isSchoolYear(text)).toBe(false);
  },
);

test('a school year begins on 1 August', () => {
  expect(firstDayOf('2025/2026')).toBe('2025-08-01');
});
