// `npm run test:full -- <name>`: one battery in its full form, for minutes or longer. Those that end in `.battery.test.ts` run in
// `npm test` too, in a small form; those of `tests/full/` only here. Without a name it lists them.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureInstalled, giveUp, root } from './bootstrap.mjs';

const ENDING = /\.battery(\.test)?\.ts$/;
const batteries = new Map(
  readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((file) => ENDING.test(file))
    .map((file) => [basename(file).replace(ENDING, ''), join('tests', file)]),
);
const names = [...batteries.keys()].sort();

const [name, ...words] = process.argv.slice(2);
if (name === undefined) {
  process.stdout.write(`${names.join('\n')}\n`);
} else if (batteries.has(name)) {
  await ensureInstalled();
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  // A battery ends by the number of its rounds, not by the clock.
  const options = [`--testMatch=<rootDir>/${batteries.get(name)}`, '--runInBand', '--testTimeout=7200000'];
  const environment = { ...process.env, BATTERY: 'full' };
  const child = spawn(process.execPath, [jest, ...options, ...words], {
    cwd: root,
    env: environment,
    stdio: 'inherit',
  });
  child.on('close', (code) => (process.exitCode = code ?? 1));
} else {
  giveUp(`unknown battery \`${name}\`: use one of ${names.join(', ')}`);
}
