import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lockFolder } from '../../embedded-database/src/folder-lock';
import { makePassingFolder } from './passing-folder';

// Any folder does for the one in memory: what is asked of it is room.
let parent: string;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'brobygger-parent-'));
});
afterAll(() => rmSync(parent, { recursive: true }));

/** Where a passing folder is made. */
function placeOf(inMemory: string, roomBytes: number): string {
  const folder = makePassingFolder(inMemory, roomBytes);
  rmSync(folder, { recursive: true });
  return dirname(folder);
}

it('a passing folder is made in memory where there is room, else among the temporary files', () => {
  expect(placeOf(parent, 1)).toBe(parent);
  expect(placeOf(parent, 2 ** 60)).toBe(tmpdir());
  expect(placeOf(join(parent, 'nowhere'), 1)).toBe(tmpdir());
});

it('what a killed run left in memory is removed; what another run holds or has just made, and what is not ours, stays', () => {
  const [left, held, young, foreign] = ['test-left', 'test-held', 'test-young', 'other'].map((name) =>
    join(parent, `brobygger-${name}`),
  ) as [string, string, string, string];
  for (const folder of [left, held, young, foreign]) mkdirSync(folder);
  const unlock = lockFolder(held);
  for (const folder of [left, held, foreign]) utimesSync(folder, 0, 0);
  placeOf(parent, 1);
  unlock();
  expect([left, held, young, foreign].filter((folder) => !existsSync(folder))).toEqual([left]);
});
