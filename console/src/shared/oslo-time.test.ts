import { osloFieldOf, osloMoment } from './oslo-time';

describe('a moment that is typed in', () => {
  test.each([
    ['2027-03-01', '2027-02-28T23:00:00.000Z'],
    ['2027-07-01', '2027-06-30T22:00:00.000Z'],
    ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T01:30', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25T03:30', '2026-10-25T02:30:00.000Z'],
  ])('is one of Norway, whatever the machine says: %s', (field, moment) => {
    expect(osloMoment(field)).toBe(moment);
    expect(osloFieldOf(new Date(moment)).startsWith(field)).toBe(true);
  });

  test('is none where the field says none', () => {
    expect(osloMoment('')).toBeNull();
    expect(osloMoment('soon')).toBeNull();
  });
});
