import { schoolYearOf, schoolYearsAround } from './school-years';

test.each([
  ['2026-07-31', '2025/2026'],
  ['2026-08-01', '2026/2027'],
  ['2026-01-01', '2025/2026'],
])('%s is in the school year %s', (day, schoolYear) => expect(schoolYearOf(day)).toBe(schoolYear));

test('the next school year stands first, and then those before it', () => {
  expect(schoolYearsAround('2026-03-02', 1)).toEqual(['2026/2027', '2025/2026', '2024/2025']);
});
