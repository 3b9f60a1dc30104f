import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { commandLineOf } from '../../packages/embedded-database/src/running-process';
import { testAdminUrl } from '../../packages/testkit/src/environment';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import { PICTURE, YOUTHS } from '@brobygger/demo';
import { send, type Answer } from '../harness/ask';
import { PATIENT_MS } from '../harness/patience';
import { startNode, type End, type NodeProcess } from './node-process';
import { tellPages } from './pages-of-the-started';
import { PLACES, placesNamedAt } from './places';

const SECRET = 'hemmelig-passord-7';

let dataDir: string;
let port: number;
let running: NodeProcess | null = null;

beforeAll(async () => {
  spawnSync(process.execPath, [join(__dirname, '..', '..', 'scripts', 'build.mjs')]);
  dataDir = makePassingFolder();
  port = await freePort();
});
afterAll(async () => {
  await running?.end('SIGINT');
  rmSync(dataDir, { recursive: true, force: true });
});

const environment = (more: Readonly<Record<string, string>> = {}) => ({
  DATA_DIR: dataDir,
  PORT: String(port),
  SUBGRAPH_TIMEOUT_MS: String(PATIENT_MS),
  REQUEST_TIMEOUT_MS: String(PATIENT_MS),
  ...more,
});

async function start(): Promise<void> {
  running = startNode(
    'all-in-one/dist/main.js',
    environment({ NODE_OPTIONS: `--import ${join(__dirname, 'outside-connections.mjs')}` }),
  );
  await running.said('\nready\n');
}

async function end(signal: 'SIGINT' | 'SIGKILL'): Promise<End> {
  const ended = await running?.end(signal);
  running = null;
  if (ended === undefined) throw new Error('nothing runs');
  return ended;
}

/** Starts where it cannot, and resolves with what it said on stderr. */
async function refusal(more: Readonly<Record<string, string>>) {
  const { code, stdout, stderr } = await startNode('all-in-one/dist/main.js', environment(more)).ended;
  expect(stdout).toBe('');
  expect(stderr).not.toContain(SECRET);
  return { code, lines: linesOf(stderr) };
}

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n');

/** What the page at `/` leads to, each with the status that is there. */
const placesNamed = () => placesNamedAt(`http://localhost:${port}`);

/** The PostgreSQL of the data folder, by the number that it wrote there. */
const postgresPid = (): number =>
  Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);

const tokens = new Map<string, Promise<string>>();

/** The token of the command line, asked for once: it outlives the process that issued it. */
function tokenOf(persona: string): Promise<string> {
  const asked = () => startNode('tools/commands/dist/token.js', environment(), [persona]).ended;
  const token = tokens.get(persona) ?? asked().then(({ stdout }) => stdout.trim());
  tokens.set(persona, token);
  return token;
}

async function askAs(persona: string, query: string, variables: object, purpose?: string): Promise<Answer> {
  return send(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await tokenOf(persona)}`,
      ...(purpose === undefined ? {} : { behandlingsnummer: purpose }),
    },
    body: JSON.stringify({ query, variables }),
  });
}

const pictureOfLeila = (): Promise<Answer> => askAs('nav-bjerke', PICTURE, { id: YOUTHS.leila.id }, 'B101');

interface GivenConsent {
  readonly id: string;
  readonly state: string;
  readonly categories: readonly string[];
  readonly recipient: { readonly name: string };
}

const consentsOfLeila = async (): Promise<readonly GivenConsent[]> =>
  (
    (await askAs('leila', '{ me { consents { id state categories recipient { name } } } }', {})).json.data as {
      me: { consents: readonly GivenConsent[] };
    }
  ).me.consents;

describe('whoever starts everything', () => {
  let afterWithdrawal: Answer;

  test('waits for `ready`, and asks for the picture with a token from the command line', async () => {
    await start();
    expect(running?.spoken()).toContain(`    PORT=${port} DATA_DIR=${dataDir} npm run picture -- nav-bjerke leila\n`);
    const { json } = await pictureOfLeila();
    expect(json.data?.['youth']).toMatchObject({
      id: YOUTHS.leila.id,
      childWelfare: { transfer: { status: 'ACCEPTED' } },
      nav: { income: { monthlyNok: 11_500 } },
    });
  });

  test('reads at `/` what is where', async () => {
    expect(await placesNamed()).toEqual(PLACES);
  });

  describe('finds that a page is answered as it says:', () => tellPages(() => ({ port, dataDir })));

  test('withdraws as the youth, and it holds', async () => {
    const withdrawn = (await consentsOfLeila()).find(
      ({ categories, recipient }) => categories.includes('CHILD_WELFARE_TRANSFER') && recipient.name.startsWith('NAV'),
    );
    expect(withdrawn?.state).toBe('ACTIVE');
    await askAs('leila', 'mutation ($id: ID!) { withdrawConsent(id: $id) { state } }', { id: withdrawn?.id });
    afterWithdrawal = await pictureOfLeila();
    expect(afterWithdrawal.json.data?.['youth']).toMatchObject({
      childWelfare: { transfer: null, measuresPlan: null },
      nav: { income: { monthlyNok: 11_500 } },
    });
  });

  test('is told who has the data folder when it is started twice', async () => {
    const { code, lines } = await refusal({ PORT: String(await freePort()) });
    expect([code, lines.at(-1)]).toEqual([1, `data folder \`${dataDir}\` is in use by process ${running?.pid}`]);
  });

  test('finds the same data after the process was killed, and what was withdrawn still withdrawn', async () => {
    const consents = await consentsOfLeila();
    const { stderr } = await end('SIGKILL');
    expect(linesOf(stderr)).toEqual(['starting the database', 'migrating', 'loading the demo world']);
    await start();
    expect(await consentsOfLeila()).toEqual(consents);
    expect((await pictureOfLeila()).json).toEqual(afterWithdrawal.json);
  });

  test('ends all of it with Ctrl-C, the database too, and nothing was told to anybody outside', async () => {
    const database = postgresPid();
    expect(commandLineOf(database)).toContain(dataDir);
    const { code, stderr } = await end('SIGINT');
    expect(stderr).not.toContain('outside:');
    expect([code, linesOf(stderr)]).toEqual([0, ['starting the database', 'migrating', 'stopping']]);
    expect(commandLineOf(database) ?? '').not.toContain(dataDir);
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  });

  test('gets no token for a folder that no server uses, be it new or left, and no folder is made', async () => {
    const another = join(dataDir, 'another');
    const refusals = [another, dataDir].map(async (folder) => {
      const asked = startNode('tools/commands/dist/token.js', environment({ DATA_DIR: folder }), ['leila']);
      const { code, stdout, stderr } = await asked.ended;
      const line = `no server uses the data folder \`${folder}\`: start one with \`npm start\`, or name its folder in DATA_DIR`;
      expect([code, stdout, linesOf(stderr)]).toEqual([1, '', [line]]);
    });
    await Promise.all(refusals);
    expect(existsSync(another)).toBe(false);
  });

  test('is told in one line that the port is taken, and nothing is left running', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const { code, lines } = await refusal({});
    other.close();
    expect([code, lines]).toEqual([1, [`port ${port} is taken: stop what listens there, or set PORT to another`]]);
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
  });
});

describe('whoever starts everything in production', () => {
  const ISSUERS = JSON.stringify([
    { issuer: 'https://login.example.org', audience: 'brobygger', algorithms: ['RS256'], claims: 'ID_PORTEN' },
  ]);

  test('has no playground, no personas, no console and no development issuer: such paths are as any that there is not', async () => {
    const folder = makePassingFolder();
    const npm = realpathSync(spawnSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim());
    const PATH = `${dirname(process.execPath)}:/usr/bin:/bin`;
    const DRAIN_MS = '1500';
    const production = startNode(
      npm,
      environment({ DATA_DIR: folder, NODE_ENV: 'production', ISSUERS, PATH, DRAIN_MS }),
      ['start'],
    );
    await production.said('\nready\n');
    expect(production.spoken()).not.toMatch(/graphiql|picture/);
    const open = /^\/(docs|graphql|my\/copy|findUsage|isalive|isready)$/;
    expect(await placesNamed()).toEqual(PLACES.filter(([path]) => open.test(path)));
    const answerAt = async (path: string, method = 'GET') => {
      const { status, text } = await send(`http://localhost:${port}${path}`, { method, redirect: 'manual' });
      return [status, text.replaceAll(path, '')];
    };
    const none = await answerAt('/there-is-no-such-path');
    expect(none[0]).toBe(404);
    for (const path of [
      '/graphiql',
      '/graphiql/',
      '/graphiql/personas',
      '/graphiql/purposes',
      '/console',
      '/issuer/jwks',
    ]) {
      expect([path, await answerAt(path)]).toEqual([path, none]);
    }
    expect(await answerAt('/graphiql/token', 'POST')).toEqual(await answerAt('/there-is-no-such-path', 'POST'));
    // Told to stop by npm, it first says so to whoever sends it requests, and answers them.
    production.tell('SIGTERM');
    for (let last = ''; last !== 'not ready: STOPPING';) {
      last = (await send(`http://localhost:${port}/isready`, {})).text;
    }
    const { status, headers } = await send(`http://localhost:${port}/graphql`, {});
    expect([status, headers.get('connection')]).toEqual([401, 'close']);
    // npm ends after it and as it did, and nobody is left who holds their output.
    const { code, signal, stderr } = await production.ended;
    expect([code, signal]).toEqual([0, null]);
    const isOfBuild = /^(built \d+ files|building the (playground|site of the documents) …)$/;
    const steps = linesOf(stderr).filter((line) => !isOfBuild.test(line));
    expect(steps).toEqual(['starting the database', 'migrating', 'stopping']);
    expect([join('postgres', 'postmaster.pid'), 'lock'].filter((name) => existsSync(join(folder, name)))).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('whoever names a database', () => {
  const withPassword = (address: string): string => Object.assign(new URL(address), { password: SECRET }).href;

  test.each([
    [
      'that does not answer',
      async () => `postgres://brobygger:${SECRET}@127.0.0.1:${await freePort()}/brobygger`,
      /^cannot reach the database server at `127\.0\.0\.1:\d+`, check DATABASE_URL and that it runs: ECONNREFUSED$/,
    ],
    [
      'with a wrong password',
      () => Promise.resolve(withPassword(testAdminUrl())),
      /^the database server at `127\.0\.0\.1:\d+` refuses user `postgres`: check user and password in DATABASE_URL$/,
    ],
    [
      'that is no PostgreSQL',
      () => Promise.resolve(`mysql://brobygger:${SECRET}@127.0.0.1/brobygger`),
      /^the environment is not complete: `DATABASE_URL` invalid url$/,
    ],
  ])('%s is told so in one line without the password', async (_what, address, line) => {
    const folder = makePassingFolder();
    const { code, lines } = await refusal({ DATA_DIR: folder, DATABASE_URL: await address() });
    rmSync(folder, { recursive: true });
    expect([code, lines.filter((each) => each !== 'starting the database')]).toEqual([
      1,
      [expect.stringMatching(line)],
    ]);
  });
});

test('whoever names a data folder that cannot be made is told so in one line', async () => {
  const file = join(dataDir, 'a-file');
  writeFileSync(file, '');
  const { code, lines } = await refusal({ DATA_DIR: join(file, 'data') });
  expect([code, lines]).toEqual([
    1,
    [`the data folder \`${join(file, 'data')}\` cannot be written: name another in DATA_DIR`],
  ]);
});
