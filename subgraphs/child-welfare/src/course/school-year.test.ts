import { dueDayOf, firstDayOf, isSchoolYear, isSchoolYearOver, lastDayOf } from './school-year';

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

test('a school year ends on 31 July, and is over in Oslo on the day after', () => {
  expect(lastDayOf('2025/2026')).toBe('2026-07-31');
  expect(isSchoolYearOver('2025/2026', new Date('2026-07-31T21:59:00Z'))).toBe(false);
  expect(isSchoolYearOver('2025/2026', new Date('2026-07-31T22:00:00Z'))).toBe(true);
});

test('its plan is due on 31 May before it', () => {
  expect(dueDayOf('2025/2026')).toBe('2025-05-31');
});
