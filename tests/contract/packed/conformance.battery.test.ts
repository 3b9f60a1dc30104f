import { runsEveryBlockAt } from '@brobygger/testkit';
import { readdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../../../packages/embedded-database/src/free-port';
import { isBatteryFull } from '../../../packages/testkit/src/environment';
import type { Told } from '../../conformance/door';
import { serveImplementation, type HttpImplementation } from '../../conformance/http-implementation';
import { readCast, readSuite } from '../../conformance/read-suite';
import { startSuiteWorld, type SuiteWorld } from '../../conformance/suite-world';
import { installPacked, publicNamesOf, type Ended, type PackedProject } from './packed-project';

const [commands] = runsEveryBlockAt('docs/conformance.md', 'sh');
const [usage] = runsEveryBlockAt('docs/conformance.md', 'text');
const [begin, named, leftOut, moment, answered] = runsEveryBlockAt('docs/conformance.md', 'json');
const [program] = runsEveryBlockAt('docs/conformance.md', 'js');

let project: PackedProject;
let world: SuiteWorld;
beforeAll(async () => {
  project = await installPacked('packages/conformance', [], commands?.use());
  world = await startSuiteWorld();
});
afterAll(async () => {
  await world?.stop();
  project?.remove();
});

const BIN = 'node_modules/.bin/brobygger-conformance';
const run = (...words: readonly string[]): Promise<Ended> => project.node(BIN, ...words);

/** What the command says of this system, where each answer is told as `told` says. */
async function runAgainst(told: (answer: Told | null) => Told | null, ...words: readonly string[]): Promise<Ended> {
  const implementation: HttpImplementation = await serveImplementation(world, told);
  try {
    return await run('--url', implementation.url, ...words);
  } finally {
    await implementation.stop();
  }
}

const asTold = (answer: Told | null): Told | null => answer;

test('the package stands alone: it needs nothing, and carries every scenario', async () => {
  const folder = join(project.folder, 'node_modules');
  expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(['@brobygger']);
  expect(readdirSync(join(folder, '@brobygger'))).toEqual(['conformance']);
  const text =
    "import { readSuite } from '@brobygger/conformance'; console.log(JSON.stringify(readSuite().scenarios));";
  const { stdout, stderr } = await project.node('--input-type=module', '--eval', text);
  expect(stderr).toBe('');
  // As the suite is read here, with every fault of form told.
  const ours = readSuite(readCast()).map(({ file, name, moments }) => [
    file.replace('.yaml', ''),
    name,
    moments.map(({ at, questions, signatures, requests }) => [
      at.getTime(),
      questions.map(({ expect: { effect, reason }, on, ...ask }) => ({ ask, expect: { effect, reason, on } })),
      signatures.length,
      requests.map(({ request }) => request),
    ]),
  ]);
  const theirs = (JSON.parse(stdout) as readonly Packed[]).map(({ file, name, moments }) => [
    file,
    name,
    moments.map(({ at, questions, signatures, requests }) => [
      new Date(at).getTime(),
      questions,
      signatures.length,
      requests.map(({ request }) => request),
    ]),
  ]);
  expect(theirs).toEqual(ours);
});

interface Packed {
  readonly file: string;
  readonly name: string;
  readonly moments: readonly {
    readonly at: string;
    readonly questions: readonly object[];
    readonly signatures: readonly object[];
    readonly requests: readonly { readonly request: string }[];
  }[];
}

const USE = `import { createHttpDriver, readSuite, runSuite } from '@brobygger/conformance';
import type { Driver, Report, Suite } from '@brobygger/conformance';
const suite: Suite = readSuite();
const driver: Driver = createHttpDriver({ url: 'http://localhost:1', headers: { authorization: 'Bearer x' } });
export const report: Promise<Report> = runSuite(suite, driver, { only: 'giving' });
// @ts-expect-error the address is needed
createHttpDriver({});
`;

test('its types hold under strict in ES modules and in CommonJS', async () => {
  expect(await project.typesOf(USE)).toBe('');
});

test('CommonJS is given the same names', async () => {
  const names = (text: string, ...words: readonly string[]) => project.node(...words, '--eval', text);
  const required = await names("console.log(Object.keys(require('@brobygger/conformance')).sort().join())");
  const imported = await names(
    "import * as all from '@brobygger/conformance'; console.log(Object.keys(all).sort().join())",
    '--input-type=module',
  );
  expect(required.stdout).toBe('DriverFailed,createHttpDriver,inTap,inWords,readSuite,runSuite\n');
  expect(imported.stdout).toBe(required.stdout);
});

test('every public name says what it is', () => {
  expect(publicNamesOf(join(project.installed, 'packed', 'index.d.ts')).silent).toEqual([]);
});

/** Two files in the small form. */
const ASKED = isBatteryFull() ? [''] : ['emergencies: ', 'requests: '];
/** How many expectations are met at least, and left out at most. */
const [MET, LEFT_OUT] = isBatteryFull() ? [3900, 150] : [100, 30];

test('this system is asked over HTTP, and conforms', async () => {
  let [met, leftOut] = [0, 0];
  for (const only of ASKED) {
    const { code, stdout, stderr } = await runAgainst(asTold, '--only', only);
    const [summary = '', ...others] = stdout.trim().split('\n').reverse();
    expect([stderr, code, others.filter((line) => !line.startsWith('left out'))]).toEqual(['', 0, []]);
    const [, passed, left] = /^(\d+) met, 0 not, (\d+) left out$/.exec(summary) ?? [];
    met += Number(passed);
    leftOut += Number(left);
  }
  expect(met).toBeGreaterThan(MET);
  expect(leftOut).toBeLessThan(LEFT_OUT);
});

test('a system that lets in whom nobody let in does not conform, and is told where', async () => {
  const lax = (answer: Told | null): Told | null =>
    answer?.effect === 'deny' ? { effect: 'permit', reason: 'CONSENT', consentId: null } : answer;
  const only = ['--only', 'giving: the youth gives the rent to NAV'];
  const { code, stdout } = await runAgainst(lax, ...only);
  expect(code).toBe(1);
  expect(stdout).toContain(
    'giving: the youth gives the rent to NAV\n  at 2026-03-02T09:00:00Z: nav-worker asks for HOUSING_RENT',
  );
  expect(stdout).toContain('expected: deny NO_BASIS\n  told:     permit CONSENT');
  const tap = await runAgainst(lax, ...only, '--format', 'tap');
  expect(tap.stdout).toMatch(/^TAP version 14\n1\.\.1\nnot ok 1 - giving: the youth gives the rent to NAV\n {2}---\n/);
  const json = await runAgainst(asTold, ...only, '--format', 'json');
  expect(JSON.parse(json.stdout)).toMatchObject({ conforms: true, failed: 0 });
});

test('a system that answers nothing does not conform', async () => {
  const { code, stdout } = await runAgainst(() => null, '--only', 'giving: the youth gives the rent to NAV');
  expect([code, stdout]).toEqual([1, expect.stringContaining('0 met, 0 not, ')]);
});

test.each([
  ['no address', [], '--url names no address'],
  [
    'a format that there is not',
    ['--url', 'http://localhost:1', '--format', 'xml'],
    '--format is none of text, tap, json',
  ],
  ['a header that is none', ['--url', 'http://localhost:1', '--header', 'x'], '--header is no `name: value`'],
  ['a word that means nothing', ['--url', 'http://localhost:1', '--colour'], "Unknown option '--colour'"],
])('with %s it says what is wrong, and ends with 2', async (_what, words, message) => {
  const { code, stderr } = await run(...words);
  expect([code, stderr]).toEqual([2, expect.stringContaining(`brobygger-conformance: ${message}`)]);
});

test('a system that is not there, and one that answers something else, are no system', async () => {
  const away = await run('--url', `http://127.0.0.1:${await freePort()}`);
  expect([away.code, away.stderr]).toEqual([2, expect.stringMatching(/no answer \(ECONNREFUSED\)\n$/)]);
  const server = createServer((_request, response) => response.end('<html>')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const other = await run('--url', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.closeAllConnections();
  server.close();
  expect([other.code, other.stderr]).toEqual([2, expect.stringMatching(/an answer that is no JSON\n$/)]);
});

test('its page shows the command as it is', async () => {
  const { stdout } = await run('--help');
  expect(stdout.split('\n')[2]?.trim()).toBe(usage?.use().trim());
});

test('what its page sends is taken, and answered as it shows', async () => {
  const implementation = await serveImplementation(world);
  const post = async (path: string, body = ''): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${implementation.url}${path}`, { method: 'POST', headers, body })).json();
  };
  try {
    const begun = (await post('/scenarios', begin?.use())) as { readonly id: string };
    expect(Object.keys(begun)).toEqual(Object.keys(JSON.parse(named?.use() ?? '') as object));
    const told = await post(`/scenarios/${begun.id}/moments`, moment?.use());
    // A field tells no more of a refusal than that it is one.
    expect(JSON.parse(answered?.use() ?? '')).toMatchObject(told as object);
  } finally {
    await implementation.stop();
  }
});

test('the program of the page runs the suite, and says what a system has no place for', async () => {
  const server = createServer((request, response) => request.resume().on('end', () => response.end(leftOut?.use())));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const driver = `import { createHttpDriver } from '@brobygger/conformance';\nconst driver = createHttpDriver({ url: '${url}' });\n`;
  writeFileSync(join(project.folder, 'shown.mjs'), `${driver}${program?.use()}`);
  const { code, stdout, stderr } = await project.node('shown.mjs');
  server.closeAllConnections();
  server.close();
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('we have no orders for information');
  expect(stdout.trim()).toMatch(/^0 met, 0 not, \d+ left out$/m);
});
