import { dayAhead } from './days-ahead';

const LATE = new Date('2028-02-28T23:30:00Z');

test('days are counted from the day in Norway', () => {
  expect([0, 1, 366].map((days) => dayAhead(LATE, days))).toEqual(['2028-02-29', '2028-03-01', '2029-03-01']);
});

test.each([-1, 367])('%s days are refused by the name of the argument', (days) => {
  expect(() => dayAhead(LATE, days)).toThrow(
    expect.objectContaining({
      extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'days' }) as object,
    }),
  );
});
