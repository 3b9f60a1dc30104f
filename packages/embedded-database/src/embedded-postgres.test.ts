import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { findBinaries } from './binaries';
import { startEmbeddedPostgres } from './embedded-postgres';
import { freePort } from './free-port';
import { commandLineOf } from './running-process';
import { serverWords } from './server-words';
import { StartupError } from './startup-error';
import { databaseUser } from './system-user';

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'brobygger-embedded-'));
  chmodSync(folder, 0o711);
  folders.push(folder);
  return folder;
}

const start = (dataDir: string) => startEmbeddedPostgres({ dataDir, durable: false });

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const writeKept = (url: string) => query(url, `CREATE TABLE kept AS SELECT 'still here' AS word; CHECKPOINT`);
const readKept = (url: string) => query(url, 'SELECT word FROM kept');
const KEPT = [{ word: 'still here' }];

/** A Node process that starts PostgreSQL from these sources, says so in one line, and then only lives on. */
function startInChild(dataDir: string) {
  const program = `
    const { transformFileSync } = require('@swc/core');
    const configFile = ${JSON.stringify(join(__dirname, '../../../.swcrc'))};
    require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, { configFile, sourceMaps: false }).code, file);
    require(${JSON.stringify(join(__dirname, 'embedded-postgres.ts'))})
      .startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: true })
      .then(({ adminUrl, pid }) => console.log(JSON.stringify({ adminUrl, pid })));`;
  return spawn(process.execPath, ['-e', program], { cwd: __dirname, stdio: ['ignore', 'pipe', 'inherit'] });
}

async function firstLine(child: ReturnType<typeof startInChild>): Promise<{ adminUrl: string; pid: number }> {
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return JSON.parse(line) as { adminUrl: string; pid: number };
}

async function killAtOnce(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('embedded postgres', () => {
  test('data written before a stop is there after the next start', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await writeKept(first.adminUrl);
    await first.stop();
    await first.stop();
    expect(commandLineOf(first.pid)).toBeNull();

    const second = await start(dataDir);
    expect(await readKept(second.adminUrl)).toEqual(KEPT);
    await second.stop();
  });

  test('a wrong password is refused, and the right one is for the owner of the file alone', async () => {
    const dataDir = newFolder();
    const server = await start(dataDir);
    const wrong = new URL(server.adminUrl);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(dataDir, 'postgres-password')).mode & 0o777).toBe(0o600);
    await server.stop();
  });

  test('data committed by a process that was killed is there after the next start', async () => {
    const dataDir = newFolder();
    const child = startInChild(dataDir);
    const { adminUrl, pid } = await firstLine(child);
    await writeKept(adminUrl);
    await killAtOnce(child);

    const next = await start(dataDir);
    expect(next.pid).not.toBe(pid);
    expect(await readKept(next.adminUrl)).toEqual(KEPT);
    await next.stop();
  });

  // Otherwise five databases take seconds after a crash, file by file, before anything is answered.
  (process.platform === 'linux' ? test : test.skip)(
    'what was written before a crash goes to the disk in one call',
    async () => {
      const server = await start(newFolder());
      expect(await query(server.adminUrl, 'SHOW recovery_init_sync_method')).toEqual([
        { recovery_init_sync_method: 'syncfs' },
      ]);
      await server.stop();
    },
  );

  test('a postgres that outlived its parent is shut down before the next start', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await writeKept(first.adminUrl);
    await first.stop();
    const cluster = join(dataDir, 'postgres');
    const user = databaseUser(cluster);
    const { postgres } = findBinaries(dataDir, user);
    const orphan = spawn(postgres, serverWords(cluster, await freePort(), false), {
      ...user,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = once(orphan, 'exit');
    for await (const line of createInterface(orphan.stderr)) if (line.includes('ready to accept connections')) break;

    const next = await start(dataDir);
    expect(await ended).toEqual([0, null]);
    expect(await readKept(next.adminUrl)).toEqual(KEPT);
    await next.stop();
  });

  test('a pid file and a lock that name a process which is not ours do not hinder a start', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await first.stop();
    // Both name this very process: alive, but neither a PostgreSQL nor born when the lock says.
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n${join(dataDir, 'postgres')}\n`);
    writeFileSync(join(dataDir, 'lock'), JSON.stringify({ pid: process.pid, birth: 'long ago' }));

    const next = await start(dataDir);
    await next.stop();
  });

  test('a first start that was killed half way leaves nothing that hinders the next', async () => {
    const dataDir = newFolder();
    const changes = watch(dataDir);
    const child = startInChild(dataDir);
    for await (const { filename } of changes) if (filename?.startsWith('postgres-initialising-')) break;
    await killAtOnce(child);

    const server = await start(dataDir);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres-initialising-'))).toEqual([]);
    await server.stop();
  });

  test('the second of two starts on one folder is told who uses it', async () => {
    const dataDir = newFolder();
    const outcomes = await Promise.allSettled([start(dataDir), start(dataDir)]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(refused).toEqual([new StartupError(`data folder \`${dataDir}\` is in use by process ${process.pid}`)]);
    for (const outcome of outcomes) if (outcome.status === 'fulfilled') await outcome.value.stop();
  });

  test('a folder that cannot be written to is named in one line', async () => {
    const file = join(newFolder(), 'a-file');
    writeFileSync(file, '');
    const inFile = join(file, 'data');
    await expect(start(inFile)).rejects.toThrow(
      new StartupError(
        `cannot write to the data folder \`${inFile}\`, set DATA_DIR to a folder that this user can write to: ENOTDIR`,
      ),
    );
  });

  const whenRoot = process.getuid?.() === 0 ? test : test.skip;
  whenRoot('a folder that the user of postgres cannot enter is named in one line', async () => {
    const closed = newFolder();
    chmodSync(closed, 0o700);
    await expect(start(join(closed, 'data'))).rejects.toThrow(`its own user cannot enter \`${closed}\``);
  });
});
