import { spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { installPacked, publicNamesOf, type PackedProject } from '../contract/packed/packed-project';
import { openPageShell, type PageShell } from '../harness/page-shell';
import { runsEveryBlockAt } from '@brobygger/testkit';

const [commands] = runsEveryBlockAt('docs/guides/mock.md', 'sh');
const [besideTheClient] = runsEveryBlockAt('packages/client/README.md#without-the-system', 'sh');
const [js, text, world] = runsEveryBlockAt('docs/guides/mock.md', 'js', 'text', 'json');

let project: PackedProject;
let shell: PageShell;
beforeAll(async () => {
  project = await installPacked('packages/mock');
  shell = openPageShell(project.folder, { MOCK_PORT: String(await freePort()) });
});
afterAll(() => project?.remove());

test('the example of the guide says what the guide shows', async () => {
  writeFileSync(join(project.folder, 'example.mjs'), js?.use() ?? '');
  const { stdout } = await project.node('example.mjs');
  // A long line of the console is broken for the eye.
  expect(stdout.replaceAll(/\[\s+\[ /g, '[ [ ').replaceAll(/ \]\s+\]/g, ' ] ]')).toBe(text?.use());
});

test('the commands of the guide say who may ask, start it, and print a question that is answered', async () => {
  const running = shell.start(commands?.use() ?? 'false');
  try {
    const said = await running.said(/^ready$/m);
    expect(said).toMatch(/^nav-bjerke$/m);
    const [, question = 'false'] = /^try: +(.*)$/m.exec(said) ?? [];
    expect(JSON.parse(await shell.succeed(question))).toMatchObject({
      data: { youth: { name: expect.any(String) as string } },
    });
  } finally {
    await running.stop();
  }
});

test('the world of the guide is answered from CommonJS', async () => {
  writeFileSync(join(project.folder, 'world.json'), world?.use() ?? '');
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

test('the client’s command starts it where it is installed, and says where it is not', async () => {
  const client = join(__dirname, '..', '..', 'packages', 'client');
  symlinkSync(join(client, 'bin', 'brobygger.mjs'), join(project.folder, 'node_modules', '.bin', 'brobygger'));
  const running = shell.start(`cd ${project.folder}\n${besideTheClient?.use()}`);
  await running.said(/^ready$/m).finally(() => running.stop());
  const command = join(client, 'dist', 'brobygger.js');
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
