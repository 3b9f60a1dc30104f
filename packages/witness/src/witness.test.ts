import { parseEnvironment } from '@brobygger/domain';
import {
  formatCheckpoint,
  formatNote,
  generateSigningKey,
  openNote,
  parseCheckpoint,
  SignatureType,
  signText,
  writeAddCheckpoint,
} from '@brobygger/transparency-log';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runWitness, WitnessEnvironment, type RunningWitness } from './index';
import { openCheckpointStore } from './store/checkpoint-store';
import { createWitness } from './witness';
import { aLog, aPlace, leaves, logKey, ORIGIN, witnessKey } from './witness.test-setup';

const log = aLog(leaves(20));
let place: ReturnType<typeof aPlace>;
let running: RunningWitness;

const start = (): Promise<RunningWitness> => runWitness(parseEnvironment(WitnessEnvironment, place.variables));

beforeEach(async () => {
  place = aPlace();
  running = await start();
});

afterEach(async () => {
  await running.stop();
  place.remove();
});

interface Said {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
}

async function add(body: string | Buffer): Promise<Said> {
  const response = await fetch(`${running.url}/add-checkpoint`, { method: 'POST', body });
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
}

async function get(path: string): Promise<Said> {
  const response = await fetch(`${running.url}${path}`);
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
}

const lastKept = (): Promise<Said> => get(`/checkpoint?origin=${encodeURIComponent(ORIGIN)}`);

/** The size of a checkpoint that the witness has cosigned; fails the test where it has not. */
function sizeOf(note: string): number {
  const opened = openNote(note, [witnessKey]);
  const checkpoint = opened.ok ? parseCheckpoint(opened.value.text) : null;
  if (!checkpoint?.ok) throw new Error('not cosigned');
  return checkpoint.value.size;
}

/** Has the first so many leaves cosigned. */
async function cosigned(size: number): Promise<void> {
  expect((await add(await log.request(0, size))).status).toBe(200);
}

test('a log grows, and each checkpoint is cosigned after the last', async () => {
  const steps = [0, 1, 2, 7, 8, 20];
  for (const [at, size] of steps.entries()) {
    const before = at === 0 ? 0 : steps[at - 1]!;
    const { status, body } = await add(await log.request(before, size));
    expect([size, status]).toEqual([size, 200]);
    expect(body).toMatch(/^\u2014 witness\.example\/w1 [A-Za-z0-9+/]+=*\n$/);
    // As C2SP tlog-witness has it: the answer is put below the checkpoint, and the note is opened.
    expect(sizeOf(`${log.checkpoint(size)}${body}`)).toBe(size);
    const kept = await lastKept();
    expect([kept.status, sizeOf(kept.body)]).toEqual([200, size]);
  }
});

test('the same checkpoint is cosigned anew, and kept once', async () => {
  await cosigned(7);
  const again = await add(await log.request(7, 7));
  expect(again.status).toBe(200);
  expect(sizeOf(`${log.checkpoint(7)}${again.body}`)).toBe(7);
  expect(filesOf('000000000')).toEqual(['000']);
});

const rewritten = leaves(20).with(3, 'rewritten');

test.each([
  ['rewritten', () => aLog(rewritten).request(7, 12), 422, 'INCONSISTENT\n'],
  ['forked at the same size', () => aLog(rewritten).request(7, 7), 409, '7\n'],
  ['cut', () => log.request(3, 5), 409, '7\n'],
  ['cut, and the old size said', () => log.request(7, 5), 400, 'OLD_SIZE_ABOVE_NEW\n'],
  ['stale', () => log.request(3, 12), 409, '7\n'],
  ['begun anew', () => aLog(leaves(20, 'other')).request(0, 12), 409, '7\n'],
  ['of a size that was never cosigned', () => log.request(9, 12), 409, '7\n'],
  ['with a proof that is too long', async () => withHash(await log.request(7, 12)), 422, 'INCONSISTENT\n'],
  ['without a proof', async () => withoutProof(await log.request(7, 12)), 422, 'INCONSISTENT\n'],
  ['with a proof of nothing', async () => withHash(await log.request(7, 7)), 422, 'INCONSISTENT\n'],
] as const)('a log that is %s is not cosigned', async (_how, request, status, body) => {
  await cosigned(7);
  const said = await add(await request());
  expect([said.status, said.body]).toEqual([status, body]);
  if (status === 409) expect(said.type).toBe('text/x.tlog.size');
  expect(sizeOf((await lastKept()).body)).toBe(7);
});

const withHash = (request: string): string => request.replace('\n', `\n${Buffer.alloc(32).toString('base64')}\n`);
/** A signature of a stranger whose name is no UTF-8. */
const withBadByte = (request: string): Buffer =>
  Buffer.concat([Buffer.from(`${request}\u2014 x`), Buffer.of(0xff), Buffer.from(' AAAAAAA=\n')]);
const withoutProof = (request: string): string => request.replace(/\n[^]*?\n\n/, '\n\n');

test.each([
  ['empty', (): string => '', 400],
  ['no note', (): string => 'old 0\n\nnothing', 400],
  ['no checkpoint', async () => (await log.request(0, 7)).replace('\n7\n', '\nseven\n'), 400],
  ['no UTF-8', async () => withBadByte(await log.request(0, 7)), 400],
  ['of another log', () => aLog(leaves(3), logKey, 'other.example').request(0, 3), 404],
  ['signed by another', () => aLog(leaves(3), otherKey).request(0, 3), 403],
  ['changed after it was signed', async () => (await log.request(0, 7)).replace('\n7\n', '\n8\n'), 403],
  ['too large', () => 'x'.repeat(128 * 1024 + 1), 413],
] as const)('a request that is %s is refused, and nothing is kept', async (_what, request, status) => {
  expect((await add(await request())).status).toBe(status);
  expect((await lastKept()).status).toBe(404);
});

const otherKey = generateSigningKey(ORIGIN, SignatureType.ED25519, Buffer.alloc(32, 9)).key;

test('an empty tree has the root of nothing', async () => {
  const text = formatCheckpoint({ origin: ORIGIN, size: 0, root: Buffer.alloc(32, 1), extensions: [] });
  const checkpoint = formatNote({ text, signatures: [signText(text, logKey)] });
  const forged = writeAddCheckpoint({ oldSize: 0, proof: [], checkpoint });
  expect(await add(forged)).toMatchObject({ status: 409, body: '0\n' });
  expect((await add(await aLog([]).request(0, 0))).status).toBe(200);
});

test('a checkpoint that is sent again after the log has grown is told how far it is', async () => {
  const first = await log.request(0, 7);
  await add(first);
  await add(await log.request(7, 12));
  expect(await add(first)).toMatchObject({ status: 409, body: '12\n' });
});

test.each([
  ['two ways on', [() => log.request(7, 12), () => log.request(7, 15)]],
  ['two trees of one size', [() => log.request(7, 12), () => aLog([...leaves(11), 'forked']).request(7, 12)]],
])('of %s at once, one is cosigned', async (_what, requests) => {
  await cosigned(7);
  const bodies = await Promise.all(requests.map((request) => request()));
  const said = await Promise.all(bodies.map((body) => add(body)));
  expect(said.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('two witnesses that have one folder, against all rules, cosign one of two trees', async () => {
  await cosigned(7);
  rmSync(join(place.folder, 'lock'));
  const stores = [await openUnlocked(), await openUnlocked()];
  const logs = new Map([[ORIGIN, [logKey]]]);
  const witnesses = stores.map((store) => createWitness({ logs, key: witnessKey, store, clock: () => new Date() }));
  const bodies = [await log.request(7, 12), await aLog([...leaves(7), ...leaves(5, 'forked')]).request(7, 12)];
  for (let round = 0; round < 20; round += 1) {
    const answers = await Promise.all(witnesses.map((witness, at) => witness.add(Buffer.from(bodies[at]!))));
    const codes = answers.map(({ code }) => code);
    if (round === 0) expect(codes).toContain('COSIGNED');
    expect(codes.filter((code) => code === 'COSIGNED').length).toBeLessThan(2);
  }
  expect(filesOf('000000000')).toEqual(['000', '001']);
});

async function openUnlocked(): ReturnType<typeof openCheckpointStore> {
  const store = await openCheckpointStore(place.folder);
  rmSync(join(place.folder, 'lock'), { force: true });
  return store;
}

test('the proof of a fork is kept', async () => {
  await cosigned(7);
  await add(await aLog(rewritten).request(7, 7));
  await add(await aLog(rewritten).request(7, 7));
  const forks = join(logFolder(), 'forks');
  const [name = '', ...others] = readdirSync(forks);
  expect(others).toEqual([]);
  expect(readFileSync(join(forks, name), 'utf8')).toBe(aLog(rewritten).checkpoint(7));
});

test('what was cosigned is there after the end, and in the order in which it was', async () => {
  await cosigned(7);
  await add(await log.request(7, 12));
  await running.stop();
  running = await start();
  expect(sizeOf((await lastKept()).body)).toBe(12);
  expect(await add(await aLog(rewritten).request(0, 20))).toMatchObject({ status: 409, body: '12\n' });
  const kept = filesOf('000000000').map((name) => readFileSync(join(logFolder(), '000000000', name), 'utf8'));
  expect(kept.map(sizeOf)).toEqual([7, 12]);
});

test('a folder in use is refused to a second witness, and one that was changed to all', async () => {
  await cosigned(7);
  await expect(start()).rejects.toThrow(/`WITNESS_FOLDER` cannot be used: .* in use by process/);
  await running.stop();
  const file = join(logFolder(), '000000000', '000');
  for (const forged of [aLog(leaves(3), otherKey), aLog(leaves(3), logKey, 'other.example')]) {
    const store = await openCheckpointStore(place.folder);
    rmSync(file);
    expect(await store.keep(ORIGIN, { number: 0, note: forged.checkpoint(3) })).toBe(true);
    store.close();
    await expect(start()).rejects.toThrow('is not what it or that log has signed');
  }
  rmSync(file);
  running = await start();
});

test('where nothing can be written, nothing is cosigned, and it says so until it can', async () => {
  await cosigned(7);
  const drafts = join(place.folder, 'drafts');
  rmSync(drafts, { recursive: true });
  expect(await add(await log.request(7, 12))).toMatchObject({ status: 503, body: 'STORE_FAILED\n' });
  expect(await get('/isready')).toMatchObject({ status: 503, body: 'not ready: STORE_FAILED' });
  expect(await add('')).toMatchObject({ status: 400 });
  expect(await get('/isready')).toMatchObject({ status: 503, body: 'not ready: STORE_FAILED' });
  expect(sizeOf((await lastKept()).body)).toBe(7);
  mkdirSync(drafts);
  expect(await get('/isready')).toMatchObject({ status: 200, body: 'ready' });
  expect(await add(await log.request(7, 12))).toMatchObject({ status: 200 });
});

test('health and metrics', async () => {
  expect(await get('/isalive')).toMatchObject({ status: 200, body: 'alive' });
  expect(await get('/isready')).toMatchObject({ status: 200, body: 'ready' });
  await cosigned(7);
  await add('');
  const { body } = await get('/metrics');
  expect(body).toContain('brobygger_witness_requests_total{code="COSIGNED"} 1');
  expect(body).toContain('brobygger_witness_requests_total{code="MALFORMED_REQUEST"} 1');
  expect(body).toContain(`brobygger_witness_log_size{origin="${ORIGIN}"} 7`);
  void running.leave();
  expect(await get('/isready')).toMatchObject({ status: 503, body: 'not ready: STOPPING' });
});

test('only the logs that it looks at are told of', async () => {
  for (const path of [
    '/checkpoint',
    '/checkpoint?origin=',
    '/checkpoint?origin=a&origin=b',
    '/checkpoint?origin=../x',
  ]) {
    expect(await get(path)).toMatchObject({ status: 404, body: 'UNKNOWN_ORIGIN\n' });
  }
});

function logFolder(): string {
  const logs = join(place.folder, 'logs');
  return join(logs, readdirSync(logs)[0] ?? '');
}

const filesOf = (folder: string): string[] => readdirSync(join(logFolder(), folder)).sort();
