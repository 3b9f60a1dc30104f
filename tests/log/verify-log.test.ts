import { runsEveryBlockAt } from '@brobygger/testkit';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testAdminUrl } from '../../packages/testkit/src/environment';
import { createSealedLog, type SealedLog } from './sealed-log';

const ROOT = join(__dirname, '..', '..');

let log: SealedLog;
let folder: string;
let database: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'log-'));
  log = await createSealedLog(40);
  database = Object.assign(new URL(testAdminUrl()), { pathname: new URL(log.registry.databaseUrl).pathname }).href;
});
afterAll(async () => {
  await log?.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `npm run verify-log -- …`, as it is run. */
const run = (...words: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['tools/verify-log/dist/verify-log.js', ...words], { cwd: ROOT });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data) => (out += String(data)));
    child.stderr.on('data', (data) => (err += String(data)));
    child.on('close', (code) => resolve({ code, out, err }));
  });

const trusted = (): readonly string[] => ['--key', log.keys.log, '--witness', log.keys.witness, '--quorum', '1'];
const inFolder = (name: string, text?: string): string => {
  const file = join(folder, name);
  if (text !== undefined) writeFileSync(file, text);
  return file;
};

const newestNote = async (): Promise<string> =>
  String((await log.admin.on('select note from log_checkpoint order by size desc limit 1'))[0]?.['note']);

test('a log that nobody changed is found so in the database, and in the dump that is written on the way', async () => {
  const dump = inFolder('clean.ndjson');
  const held = inFolder('held', await newestNote());
  const live = await run('--database', database, ...trusted(), '--holds', held, '--write-dump', dump);
  expect([live.code, live.err]).toEqual([0, '']);
  expect(live.out).toMatch(/\nnothing is wrong with the log\n$/);
  expect(live.out.split('\n').filter((line) => line.startsWith('ok   '))).toHaveLength(9);
  // Content and salts are in it: it is its owner's alone.
  expect(statSync(dump).mode & 0o077).toBe(0);
  expect(await run('--dump', dump, ...trusted(), '--holds', held)).toEqual(live);
  expect((await run('--database', database, '--write-dump', dump)).code).toBe(2);
});

test('a log that somebody changed is said to be, where it was changed, and nobody is named', async () => {
  const dump = inFolder('to-change.ndjson');
  expect((await run('--database', database, '--write-dump', dump)).code).toBe(0);
  const lines = readFileSync(dump, 'utf8').split('\n');
  const at = lines.findLastIndex((line) => line.includes('"personId"'));
  const changed = lines.with(at, (lines[at] as string).replace(/"personId":"\w+"/, '"personId":"Z999999"'));
  const ended = await run('--dump', inFolder('changed.ndjson', changed.join('\n')), ...trusted());
  const { index } = JSON.parse(lines[at] as string) as { readonly index: number };
  expect(ended.code).toBe(1);
  expect(ended.out).toContain(`\nCONTENT_DIFFERS leaf 1/${index}\n`);
  expect(ended.out).toContain('WRONG contents: 1 findings');
  expect(ended.out).not.toMatch(/Z999999|request-|[0-9a-f]{8}-[0-9a-f]{4}-/);
});

test.each([
  ['cut', (lines: readonly string[]) => lines.slice(0, -2), 'DUMP_IS_NOT_WHOLE'],
  [
    'without its end',
    (lines: readonly string[]) => lines.slice(0, -1).filter((line) => !line.includes('"end"')),
    'DUMP_IS_NOT_WHOLE',
  ],
  ['damaged', (lines: readonly string[]) => lines.with(3, '{"row":"leaf"'), 'DUMP_IS_UNREADABLE line 4'],
  [
    'with a row of another kind',
    (lines: readonly string[]) => lines.with(3, '{"row":"other"}'),
    'DUMP_IS_UNREADABLE line 4',
  ],
  [
    'with a row that lacks something',
    (lines: readonly string[]) => lines.with(3, '{"row":"leaf","origin":1}'),
    'DUMP_IS_UNREADABLE line 4',
  ],
  [
    'of another form',
    (lines: readonly string[]) => lines.with(0, (lines[0] as string).replace('dump/1', 'dump/2')),
    'DUMP_OF_OTHER_FORM',
  ],
  ['empty', () => [], 'DUMP_IS_NOT_WHOLE'],
])('a dump that is %s is said to be', async (_name, edit, code) => {
  const dump = inFolder(`${code}-${_name}.whole`.replaceAll(' ', '-'));
  expect((await run('--database', database, '--write-dump', dump)).code).toBe(0);
  const lines = readFileSync(dump, 'utf8').trimEnd().split('\n');
  const ended = await run(
    '--dump',
    inFolder(
      'edited.ndjson',
      edit(lines)
        .map((line) => `${line}\n`)
        .join(''),
    ),
  );
  expect([ended.code, ended.out]).toEqual([1, expect.stringContaining(code)]);
});

test('a log that was cut, or is another, is told by the checkpoint that somebody kept', async () => {
  const note = await newestNote();
  const longer = note.replace(/^(\S+)\n\d+\n/, '$1\n999999\n');
  const other = note.replace(/^(\S+\n\d+\n)\S+/, `$1${Buffer.alloc(32, 1).toString('base64')}`);
  const foreign = note.replace(/^\S+/, 'another.test/log');
  for (const [held, code] of [
    [longer, 'LOG_IS_SHORTER_THAN_HELD'],
    [other, 'HELD_ROOT_DIFFERS'],
    [foreign, 'HELD_IS_OF_OTHER_LOG'],
  ] as const) {
    const ended = await run('--database', database, '--holds', inFolder('held', held));
    expect([ended.code, ended.out]).toEqual([1, expect.stringContaining(`\n${code} held checkpoint`)]);
  }
});

const [usage] = runsEveryBlockAt('docs/verify-a-log.md', 'text');

test('what the command line lacks is said in one line, and nothing is verified', async () => {
  const bad: readonly (readonly [readonly string[], string])[] = [
    [[], 'give either --database or --dump'],
    [['--database', database, '--dump', 'x'], 'give either --database or --dump'],
    [['--dump', 'x', '--write-dump', 'y'], '--write-dump needs --database'],
    [['--dump', 'x', '--key', log.keys.witness], '--key is no verifier key'],
    [['--dump', 'x', '--witness', log.keys.log], '--witness is no verifier key'],
    [['--dump', 'x', '--key', log.keys.log.replace(/.$/, 'A')], '--key is no verifier key'],
    [['--dump', 'x', '--quorum', '1'], '--quorum 1 needs so many --witness, and there are 0'],
    [['--dump', 'x', '--quorum', 'all'], '--quorum is no number'],
    [['--dump', 'x', '--holds', join(folder, 'nowhere')], 'cannot be read (ENOENT)'],
    [['--dump', 'x', '--holds', inFolder('not-a-checkpoint', 'x')], 'is no checkpoint'],
    [['--dump', 'x', '--more'], "'--more'"],
  ];
  for (const [words, said] of bad) {
    const ended = await run(...words);
    expect([ended.code, ended.out, ended.err]).toEqual([2, '', expect.stringContaining(said)]);
    expect(ended.err.replace('usage: npm run', 'npm run --silent')).toContain(usage?.use());
  }
});

test('what cannot be reached is not verified, and no password is told', async () => {
  expect(await run('--dump', join(folder, 'nowhere'))).toEqual({ code: 2, out: '', err: 'not verified: ENOENT\n' });
  const nobody = await run('--database', 'postgres://somebody:hidden-word@127.0.0.1:1/nothing');
  expect(nobody).toEqual({ code: 2, out: '', err: 'not verified: ECONNREFUSED\n' });
});
