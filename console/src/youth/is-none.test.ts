import { isNone } from './is-none';

test.each([
  ['what was never filled in', null, true],
  ['what was not asked for', undefined, true],
  ['an empty list', [], true],
  ['a count of none', 0, true],
  ['a count', 2, false],
  ['a no', false, false],
  ['a record', { status: null }, false],
])('of %s (%j) nothing is held: %s', (_what, value, expected) => {
  expect(isNone(value)).toBe(expected);
});
