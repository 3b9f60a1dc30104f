import { isNothing } from './is-nothing';

test.each([
  ['no rows', [], true],
  [
    'noughts, and what there is none of',
    [
      ['boys', 0, undefined],
      ['girls', 0, 0],
    ],
    true,
  ],
  [
    'a figure',
    [
      ['boys', 0],
      ['girls', 1],
    ],
    false,
  ],
  ['a figure that is withheld', [['boys', null]], false],
  ['what was printed', [['boys', 0, '12']], false],
] as const)('of %s (%j) a table has nothing to tell: %s', (_what, rows, expected) => {
  expect(isNothing(rows)).toBe(expected);
});
