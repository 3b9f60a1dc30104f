// `npm run test:full -- <name> …`: a battery of `tests/full/`, which measures or breaks things for minutes and so is no
// part of `npm test`. Without a name it lists them. What stands after the name is passed on to jest.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, giveUp, root } from './bootstrap.mjs';

const ENDING = '.battery.ts';
const batteries = readdirSync(join(root, 'tests', 'full'))
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length));

const [name, ...words] = process.argv.slice(2);
if (name === undefined) {
  process.stdout.write(`${batteries.join('\n')}\n`);
} else if (batteries.includes(name)) {
  await ensureInstalled();
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const match = `--testMatch=<rootDir>/tests/full/${name}${ENDING}`;
  const child = spawn(process.execPath, [jest, match, '--runInBand', ...words], { cwd: root, stdio: 'inherit' });
  child.on('close', (code) => (process.exitCode = code ?? 1));
} else {
  giveUp(`unknown battery \`${name}\`: use one of ${batteries.join(', ')}`);
}
