import { DateTime } from 'luxon';
import { ageOn, birthday, isLocalDate, osloDate, plus } from './local-date';

describe('the 18th birthday', () => {
  test('begins at midnight in Norway, in winter and in summer', () => {
    expect(birthday('2008-01-15', 18).toISOString()).toBe('2026-01-14T23:00:00.000Z');
    expect(birthday('2008-07-15', 18).toISOString()).toBe('2026-07-14T22:00:00.000Z');
  });

  test('of somebody born on 29 February begins on 1 March in a common year', () => {
    expect(birthday('2004-02-29', 18).toISOString()).toBe('2022-02-28T23:00:00.000Z');
    expect(birthday('2004-02-29', 20).toISOString()).toBe('2024-02-28T23:00:00.000Z');
  });

  test('is the day on which the age changes', () => {
    expect(ageOn('2008-07-15', '2026-07-14')).toBe(17);
    expect(ageOn('2008-07-15', '2026-07-15')).toBe(18);
    expect(ageOn('2004-02-29', '2022-02-28')).toBe(17);
    expect(ageOn('2004-02-29', '2022-03-01')).toBe(18);
    expect(ageOn('2004-02-29', '2024-02-29')).toBe(20);
  });

  test.each(['2008-01-15', '2008-07-15', '2004-02-29'])(
    'of somebody born on %s changes the age at that moment and not before',
    (born) => {
      const moment = birthday(born, 18);
      expect(ageOn(born, osloDate(moment))).toBe(18);
      expect(ageOn(born, osloDate(new Date(moment.getTime() - 1)))).toBe(17);
    },
  );
});

test('the date in Norway is ahead of UTC by one hour in winter and two in summer', () => {
  expect(osloDate(new Date('2026-01-31T22:59:59Z'))).toBe('2026-01-31');
  expect(osloDate(new Date('2026-01-31T23:00:00Z'))).toBe('2026-02-01');
  expect(osloDate(new Date('2026-07-31T21:59:59Z'))).toBe('2026-07-31');
  expect(osloDate(new Date('2026-07-31T22:00:00Z'))).toBe('2026-08-01');
});

test('the date in Norway is that of Luxon, late on each day of a year and through the centuries', () => {
  const ofYear = Array.from({ length: 3 * 365 }, (_, n) => new Date(Date.UTC(2026, 0, n / 3, 21 + (n % 3), 30)));
  const ofCenturies = Array.from({ length: 1000 }, (_, n) => new Date(Date.UTC(1800, 0, 1 + n * 137, 22, 30)));
  const byLuxon = (at: Date): string => DateTime.fromJSDate(at, { zone: 'Europe/Oslo' }).toFormat('yyyy-MM-dd');
  expect([...ofYear, ...ofCenturies].filter((at) => osloDate(at) !== byLuxon(at))).toEqual([]);
});

test('a day that does not exist falls back to the last of its month', () => {
  expect(plus('2024-02-29', { years: 1 })).toBe('2025-02-28');
  expect(plus('2026-01-31', { months: 1 })).toBe('2026-02-28');
  expect(plus('2026-12-31', { days: 1 })).toBe('2027-01-01');
});

test('29 February is a date in leap years only', () => {
  expect(isLocalDate('2024-02-29')).toBe(true);
  expect(isLocalDate('2026-02-29')).toBe(false);
});

test.each(['2026-2-1', '2026-13-01', '2026-01-01T00:00', '2026-01-01\n', '', null, 20260101])(
  '%p is no date',
  (text) => {
    expect(isLocalDate(text)).toBe(false);
  },
);
