import { join } from 'node:path';
import { findCircles } from './find-circles';
import { readImports } from './read-imports';

const ROOT = join(__dirname, '..', '..', '..');

test('no file and no folder of any workspace runs back to one that needs it', () => {
  const imports = readImports(ROOT);
  expect(imports.length).toBeGreaterThan(1500);
  // What a test needs is no part of the picture: it looks at its subject from outside.
  expect(findCircles(imports.filter(([from]) => !/\.test(-setup)?\.ts$/.test(from)))).toEqual([]);
});

test.each([
  [
    'two files',
    [
      ['a/x.ts', 'a/y.ts'],
      ['a/y.ts', 'a/x.ts'],
    ],
    [['a/x.ts', 'a/y.ts']],
  ],
  [
    'two folders by different files',
    [
      ['a/p/x.ts', 'a/q/y.ts'],
      ['a/q/z.ts', 'a/p/v.ts'],
    ],
    [['a/p', 'a/q']],
  ],
  [
    'a file and a folder beside it',
    [
      ['a/x.ts', 'a/p/y.ts'],
      ['a/p/z.ts', 'a/x.ts'],
    ],
    [['a/p', 'a/x.ts']],
  ],
  [
    'three round',
    [
      ['a/p/x.ts', 'a/q/x.ts'],
      ['a/q/x.ts', 'a/r/x.ts'],
      ['a/r/x.ts', 'a/p/x.ts'],
    ],
    [['a/p', 'a/q', 'a/r']],
  ],
] as const)('a circle of %s is found', (_what, imports, circles) => {
  expect(findCircles(imports)).toEqual(circles);
});

test('arrows that all lead one way are no circle', () => {
  expect(
    findCircles([
      ['a/p/x.ts', 'a/q/y.ts'],
      ['a/p/z.ts', 'a/q/y.ts'],
      ['a/index.ts', 'a/p/x.ts'],
      ['b/x.ts', 'a/index.ts'],
    ]),
  ).toEqual([]);
});
