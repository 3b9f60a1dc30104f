import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import groups from './groups.json';
import { keepWorlds } from './kept';

const ROOT = join(__dirname, '..', '..');
const FOLDERS = ['packages', 'subgraphs', 'gateway', 'all-in-one', 'tools', 'console', 'tests'];
const load = createRequire(__filename);

/**
 * Runs the test files of a group, whose paths begin as the group says, as one file, each in a block of its own name.
 * Jest loads every module and builds every schema anew for each file, which takes longer than the tests of most do.
 */
export function runTogether(group: keyof typeof groups): void {
  keepWorlds();
  const beginnings = new RegExp(`^(${groups[group].join('|')})`);
  for (const file of testFiles().filter((path) => beginnings.test(path))) {
    describe(file, () => void load(join(ROOT, file)));
  }
}

const testFiles = (): readonly string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts') && !/(^|\/)node_modules\//.test(name))
      .map((name) => join(folder, name)),
  ).sort();
