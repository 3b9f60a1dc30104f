import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPacked, publicNamesOf, type PackedProject } from '../contract/packed/packed-project';
import { blocksOf, pageOf } from './page-examples';

const GUIDE = pageOf('guides/mock.md');
const [JS = ''] = blocksOf(GUIDE, 'js');
const [SHOWN = ''] = blocksOf(GUIDE, 'text');
const [WORLD = ''] = blocksOf(GUIDE, 'json');

let project: PackedProject;
beforeAll(async () => {
  project = await installPacked('packages/mock');
});
afterAll(() => project?.remove());

test('the example of the guide says what the guide shows', async () => {
  writeFileSync(join(project.folder, 'example.mjs'), JS);
  const { stdout } = await project.node('example.mjs');
  // A long line of the console is broken for the eye.
  expect(stdout.replaceAll(/\[\s+\[ /g, '[ [ ').replaceAll(/ \]\s+\]/g, ' ] ]')).toBe(SHOWN);
});

test('the world of the guide is answered from CommonJS', async () => {
  writeFileSync(join(project.folder, 'world.json'), WORLD);
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
  const { stdout } = await project.node('-e', script);
  expect(JSON.parse(stdout)).toEqual([
    { name: 'Kim Li', nav: { section17: { status: 'GRANTED' } }, housing: { rent: null, residency: null } },
    ['youth.housing.rent'],
  ]);
});

test('the command lists the personas, and says what it cannot do', async () => {
  const command = join(project.folder, 'node_modules', '.bin', 'brobygger-mock');
  const said = (...words: readonly string[]) => spawnSync(command, words, { cwd: project.folder, encoding: 'utf8' });
  expect(said('--list', '--world', 'world.json').stdout).toBe('kim\nnav\n');
  const { status, stderr } = said('--away', 'navv');
  expect([status, stderr.split('\n')[0]]).toEqual([2, '`--away`: no service is called `navv`']);
});

test('the client’s command starts it where it is installed, and says where it is not', () => {
  const command = join(__dirname, '..', '..', 'packages', 'client', 'dist', 'brobygger.js');
  const said = (cwd: string, ...words: readonly string[]) =>
    spawnSync(process.execPath, [command, ...words], { cwd, encoding: 'utf8' });
  expect(said(project.folder, 'mock', '--list', '--world', 'world.json').stdout).toBe('kim\nnav\n');
  expect(said(project.folder, 'mock', '--away', 'navv').status).toBe(2);
  const { status, stderr } = said('/', 'mock');
  expect([status, stderr]).toEqual([2, 'brobygger: `@brobygger/mock` is not installed in this project\n']);
});

const CONSUMER = `import { startMock, WorldFault, type Mock, type World } from '@brobygger/mock';
const world: World = { at: '2026-01-01T00:00:00Z', organisations: [], personas: [], youths: [] };
export const started: Promise<Mock> = startMock({ world, away: ['nav'] }).catch((cause: unknown) => {
  throw cause instanceof WorldFault ? new Error(cause.faults.join()) : cause;
});
// @ts-expect-error a world has youths
export const unfinished: World = { at: '', organisations: [], personas: [] };
`;

test('its types hold as strictly as a project may be, in both kinds of modules', async () => {
  expect(await project.typesOf(CONSUMER)).toBe('');
});

test('every name that it shows says what it is', () => {
  expect(publicNamesOf(join(project.installed, 'index.d.ts')).silent).toEqual([]);
});
