import { broken, extended, printLock, readLock, unlocked, type Locked } from './lock';

const line = (migration: string, sum = 'a1'): Locked => ({ service: 'housing', migration, sum });
const HOUSES = line('Houses1795000000000');
const RENT = line('Rent1795000000001');

test('a lock is read as it was written', () => {
  expect(readLock(printLock([HOUSES, RENT]))).toEqual([HOUSES, RENT]);
});

test('code that does what was committed is whole', () => {
  expect(broken([HOUSES, RENT], [RENT, HOUSES])).toEqual([]);
  expect(unlocked([HOUSES, RENT], [RENT, HOUSES])).toEqual([]);
});

test('a migration that does something else is named', () => {
  expect(broken([HOUSES], [{ ...HOUSES, sum: 'b2' }])).toEqual([
    expect.stringMatching(/^`housing Houses1795000000000` does something else than when it was committed/),
  ]);
});

test('a migration that is gone, by another name or of another service is named', () => {
  const gone = [expect.stringMatching(/^`housing Houses1795000000000` is gone/)];
  expect(broken([HOUSES], [])).toEqual(gone);
  expect(broken([HOUSES], [line('House1795000000000')])).toEqual(gone);
  expect(broken([HOUSES], [{ ...HOUSES, service: 'nav' }])).toEqual(gone);
});

test('new migrations are added at the end, and no line changes', () => {
  expect(unlocked([HOUSES], [HOUSES, RENT])).toEqual([RENT]);
  expect(extended([HOUSES], [RENT, HOUSES])).toEqual([HOUSES, RENT]);
  expect(() => extended([HOUSES], [{ ...HOUSES, sum: 'b2' }, RENT])).toThrow('does something else');
  expect(() => extended([HOUSES, RENT], [RENT])).toThrow('is gone');
});

test('a new migration that old data folders would run in another order is refused', () => {
  expect(() => extended([RENT], [RENT, HOUSES])).toThrow('`housing Houses1795000000000` has an earlier time');
  expect(extended([{ ...RENT, service: 'nav' }], [{ ...RENT, service: 'nav' }, HOUSES])).toHaveLength(2);
});
