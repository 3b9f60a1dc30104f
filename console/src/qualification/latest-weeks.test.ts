import { latestWeeks } from './latest-weeks';

// By a calendar: 2026 has 53 weeks, and 2025 has 52.
test.each([
  ['2026-03-02', ['2026-W10', '2026-W09', '2026-W08']],
  ['2026-01-01', ['2026-W01', '2025-W52', '2025-W51']],
  ['2027-01-04', ['2027-W01', '2026-W53', '2026-W52']],
])('on %s the latest weeks are %s', (day, weeks) => {
  expect(latestWeeks(Date.parse(`${day}T12:00:00Z`), 3)).toEqual(weeks);
});
