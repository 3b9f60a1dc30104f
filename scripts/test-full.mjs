// `npm run test:full -- <name>`: one battery in its full form. `npm test` runs the same in a small form.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './bootstrap.mjs';

const ENDING = '.battery.test.ts';
const [name, ...more] = process.argv.slice(2);
const batteries = new Map(
  readdirSync(join(root, 'tests'), { recursive: true })
    .filter((file) => file.endsWith(ENDING))
    .map((file) => [file.slice(file.lastIndexOf('/') + 1, -ENDING.length), join('tests', file)]),
);
const file = batteries.get(name);
if (file === undefined || more.length > 0) {
  process.stderr.write(
    `npm run test:full -- <name>, where the name is one of: ${[...batteries.keys()].sort().join(', ')}\n`,
  );
  process.exit(1);
}
await ensureInstalled();
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
// Hours, not minutes: a battery ends by the number of its rounds.
const child = spawn(process.execPath, [jest, '--ci', '--testTimeout', '7200000', file], {
  cwd: root,
  env: { ...process.env, BATTERY: 'full' },
  stdio: 'inherit',
});
child.on('close', (code) => process.exit(code ?? 1));
