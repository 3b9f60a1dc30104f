import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import { blocksOf, pageOf } from './page-examples';

const ROOT = join(__dirname, '..', '..');
const run = promisify(execFile);
const GUIDE = pageOf('guides/mock.md');
const [JS = ''] = blocksOf(GUIDE, 'js');
const [SHOWN = ''] = blocksOf(GUIDE, 'text');
const [WORLD = ''] = blocksOf(GUIDE, 'json');

let project: string;

/** An empty project into which the tarball is installed, with no network and no other package. */
beforeAll(async () => {
  project = makePassingFolder();
  const packed = join(project, 'packed');
  await run(process.execPath, [join(ROOT, 'packages', 'mock', 'pack.mjs'), packed]);
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', project, packed], { cwd: project });
  writeFileSync(join(project, 'package.json'), '{ "name": "frontend", "private": true }');
  const quiet = ['--offline', '--no-audit', '--no-fund', '--silent'];
  await run('npm', ['install', ...quiet, join(project, stdout.trim())], { cwd: project });
  rmSync(packed, { recursive: true });
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

test('the example of the guide says what the guide shows', async () => {
  writeFileSync(join(project, 'example.mjs'), JS);
  const { stdout } = await run(process.execPath, ['example.mjs'], { cwd: project });
  // A long line of the console is broken for the eye.
  expect(stdout.replaceAll(/\[\s+\[ /g, '[ [ ').replaceAll(/ \]\s+\]/g, ' ] ]')).toBe(SHOWN);
});

test('the world of the guide is answered from CommonJS', async () => {
  writeFileSync(join(project, 'world.json'), WORLD);
  const script = `const { startMock } = require('@brobygger/mock');
startMock({ world: require('./world.json') }).then(async (mock) => {
  const query = \`{ youth(id: "00000000-0000-4000-8000-0000000000aa") {
    name nav { section17 { status } } housing { rent { monthNok } residency { state } }
  } }\`;
  const headers = { 'content-type': 'application/json', authorization: 'Bearer mock:nav', behandlingsnummer: 'B101' };
  const answer = await fetch(mock.url + '/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = await answer.json();
  console.log(JSON.stringify([data.youth, errors.map(({ path }) => path.join('.'))]));
  await mock.stop();
});`;
  const { stdout } = await run(process.execPath, ['-e', script], { cwd: project });
  expect(JSON.parse(stdout)).toEqual([
    { name: 'Kim Li', nav: { section17: { status: 'GRANTED' } }, housing: { rent: null, residency: null } },
    ['youth.housing.rent'],
  ]);
});

test('the command lists the personas, and says what it cannot do', async () => {
  const command = join(project, 'node_modules', '.bin', 'brobygger-mock');
  expect((await run(command, ['--list', '--world', 'world.json'], { cwd: project })).stdout).toBe('kim\nnav\n');
  const { status, stderr } = spawnSync(command, ['--away', 'navv'], { cwd: project, encoding: 'utf8' });
  expect([status, stderr.split('\n')[0]]).toEqual([2, '`--away`: no service is called `navv`']);
});

const CONSUMER = `import { startMock, WorldFault, type Mock, type World } from '@brobygger/mock';
const world: World = { at: '2026-01-01T00:00:00Z', organisations: [], personas: [], youths: [] };
export const started: Promise<Mock> = startMock({ world, away: ['nav'] }).catch((cause: unknown) => {
  throw cause instanceof WorldFault ? new Error(cause.faults.join()) : cause;
});
// @ts-expect-error a world has youths
export const unfinished: World = { at: '', organisations: [], personas: [] };
`;

test('its types hold as strictly as a project may be, in both kinds of modules', () => {
  const files = ['consumer.mts', 'consumer.cts'].map((name) => join(project, name));
  for (const file of files) writeFileSync(file, CONSUMER);
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: false,
    skipLibCheck: false,
    types: [],
  });
  expect(
    ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
  ).toEqual([]);
});

test('every name that it shows says what it is', () => {
  const file = join(project, 'node_modules', '@brobygger', 'mock', 'index.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const silent = source.statements.filter((each) => ts.getJSDocCommentsAndTags(each).length === 0);
  expect(silent.map((each) => each.getText().split('\n')[0])).toEqual([]);
});
