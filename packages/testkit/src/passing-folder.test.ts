import { existsSync, mkdirSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lockFolder } from '../../embedded-database/src/folder-lock';
import { makeFolderInMemory, makePassingFolder } from './passing-folder';

// Any folder does for one in memory: what is asked of it is room.
let parent: string;

beforeAll(() => {
  parent = makePassingFolder();
});

afterAll(() => rmSync(parent, { recursive: true }));

function leave(name: string): string {
  const folder = join(parent, name);
  mkdirSync(folder);
  return folder;
}

/** As if nothing had been made in it for a day. */
const age = (folder: string): void => utimesSync(folder, new Date(), new Date(Date.now() - 86_400_000));

it('a folder in memory is made where there is room, and nowhere else', () => {
  expect(dirname(makeFolderInMemory(parent, 1) ?? '')).toBe(parent);
  expect(makeFolderInMemory(parent, 2 ** 60)).toBeNull();
  expect(makeFolderInMemory(join(parent, 'nowhere'), 1)).toBeNull();
});

it('what a killed run left is removed, and what another run holds or has just made is not', () => {
  const [left, held, young, foreign] = [
    'brobygger-test-left',
    'brobygger-test-held',
    'brobygger-test-young',
    'other',
  ].map(leave) as [string, string, string, string];
  const unlock = lockFolder(held);
  [left, held, foreign].forEach(age);
  makeFolderInMemory(parent, 1);
  expect([left, held, young, foreign].map((folder) => existsSync(folder))).toEqual([false, true, true, true]);
  unlock();
});
