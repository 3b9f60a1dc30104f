import { ASKED_MS, LEFT_ALONE_MS, readerAt } from './left-alone';

test('whoever does nothing is asked a minute before the copy is gone, and it is gone however long the machine slept', () => {
  const after = (ms: number): string => readerAt(1_000, 1_000 + ms);
  expect([0, LEFT_ALONE_MS - ASKED_MS - 1].map(after)).toEqual(['here', 'here']);
  expect([LEFT_ALONE_MS - ASKED_MS, LEFT_ALONE_MS - 1].map(after)).toEqual(['asked', 'asked']);
  expect([LEFT_ALONE_MS, 24 * 60 * 60_000].map(after)).toEqual(['gone', 'gone']);
});
