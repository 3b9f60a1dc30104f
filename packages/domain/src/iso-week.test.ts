import { isoWeekOf, startOfWeek } from './iso-week';

// Worked by hand from a calendar: the weeks about a new year, and those of a year with 53.
test.each([
  ['2026-03-02', '2026-W10', '2026-03-02'],
  ['2026-03-08', '2026-W10', '2026-03-02'],
  ['2026-01-01', '2026-W01', '2025-12-29'],
  ['2027-01-03', '2026-W53', '2026-12-28'],
  ['2021-01-03', '2020-W53', '2020-12-28'],
  ['2024-12-30', '2025-W01', '2024-12-30'],
])('%s is in week %s, which begins on %s', (date, week, monday) => {
  expect(isoWeekOf(date)).toBe(week);
  expect(startOfWeek(week)).toBe(monday);
});

test.each(['2026-W00', '2025-W53', '2026-W54', '2026-W1', '2026-10', '26-W10', '2026-W10 ', ''])(
  '%s is no week',
  (week) => {
    expect(startOfWeek(week)).toBeNull();
  },
);
