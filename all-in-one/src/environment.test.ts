import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

beforeAll(() => void execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: 'pipe' }));

test.each([
  ['an environment is read', 'all-in-one/dist/environment.js'],
  ['ground is prepared', 'all-in-one/dist/ground.js'],
  ['a persona has a token', 'tools/commands/dist/persona-token.js'],
])('%s without any service, which would take seconds to load', (_what, file) => {
  const loaded = execFileSync(
    process.execPath,
    ['--print', `require('./${file}'); Object.keys(require.cache).join('\\n')`],
    { cwd: ROOT, encoding: 'utf8' },
  ).split('\n');
  expect(loaded.filter((each) => each.endsWith(file))).toHaveLength(1);
  expect(loaded.filter((each) => /\/subgraphs\/|\/typeorm\/|\/gateway\/dist\/index\.js$/.test(each))).toEqual([]);
});
