import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { aMoment } from '../harness/a-moment';
import { startNode, type NodeProcess } from './node-process';

const SMALL = 'tests/faults/small-service.mjs';

let port: number;
const running = new Set<NodeProcess>();

beforeAll(async () => {
  spawnSync(process.execPath, [join(__dirname, '..', '..', 'scripts', 'build.mjs')]);
  port = await freePort();
});
afterAll(() => Promise.all([...running].map((each) => each.end('SIGKILL'))));

function start(more: Readonly<Record<string, string>>): NodeProcess {
  const service = startNode(SMALL, { WORKERS: '2', PORT: String(port), ...more });
  running.add(service);
  return service;
}

/** Starts it, and resolves when all its workers answer. */
async function started(more: Readonly<Record<string, string>> = {}): Promise<NodeProcess> {
  const service = start(more);
  await Promise.all([1, 2].map((worker) => service.said(`{"worker":${worker},`)));
  return service;
}

/** What is said at the path, on a connection of its own; nothing where nobody answers. */
const said = (path: string, at = port): Promise<string | null> =>
  fetch(`http://127.0.0.1:${at}${path}`).then(
    (response) => response.text(),
    () => null,
  );

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

/** The process ids of the workers by their numbers, asked for until every one of so many has said its own. */
async function workers(count = 2): Promise<ReadonlyMap<number, number>> {
  const found = new Map<number, number>();
  while (found.size < count) {
    const [worker, pid] = ((await said('/who')) ?? '').split(' ').map(Number);
    if (worker !== undefined && pid !== undefined) found.set(worker, pid);
  }
  return found;
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await aMoment();
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a service of two workers', () => {
  let service: NodeProcess;
  let metricsPort: number;
  const countedAt = async (at: number): Promise<number> =>
    Number(/^asked_total (\d+)$/m.exec((await said('/metrics', at)) ?? '')?.[1]);

  beforeAll(async () => {
    metricsPort = await freePort();
    service = await started({ METRICS_PORT: String(metricsPort), DRAIN_MS: '500' });
  });

  test('shows the metrics of both, whoever is asked', async () => {
    await workers();
    const before = await countedAt(metricsPort);
    expect(before).toBeGreaterThanOrEqual(2);
    expect(await countedAt(port)).toBe(before + 1);
  });

  test.each<[string, string, number, (pid: number) => void]>([
    ['by itself', 'EXIT_7', 3, () => void said('/exit')],
    ['by a signal', 'SIGKILL', 4, (pid) => void process.kill(pid, 'SIGKILL')],
  ])('tells of one that ends %s and makes it good, while the other answers', async (_how, code, next, end) => {
    const pids = await workers();
    const before = await countedAt(metricsPort);
    end([...pids.values()][0] ?? 0);
    await service.said(`"code":"${code}","message":"a worker ended"`);
    expect(await said('/who')).not.toBeNull();
    await service.said(`{"worker":${next},`);
    expect([...(await workers()).keys()]).toContain(next);
    const metrics = (await said('/metrics', metricsPort)) ?? '';
    expect(metrics).toContain(`brobygger_worker_ends_total{code="${code}"} 1`);
    expect(metrics).toMatch(/^brobygger_workers 2$/m);
    // What it counted is not forgotten with it.
    expect(await countedAt(metricsPort)).toBeGreaterThan(before);
  });

  test('keeps nobody waiting whom it was handing to one that is held, and then killed', async () => {
    const [held = 0] = [...(await workers()).values()];
    process.kill(held, 'SIGSTOP');
    // Connections go out in turn: one of two is to be taken by the one that takes none.
    const asked = [said('/who'), said('/who')];
    await Promise.any(asked);
    process.kill(held, 'SIGKILL');
    expect((await Promise.all(asked)).filter((answer) => answer === null)).toHaveLength(1);
    await service.said('{"worker":5,');
  });

  test('says at `/isready` of every worker that it is to stop, then ends with all of them, and well', async () => {
    const pids = [...(await workers()).values()];
    service.tell('SIGTERM');
    await until(async () => (await said('/isready')) === 'STOPPING');
    const { code, signal, stderr } = await service.ended;
    expect([code, signal, stderr, pids.filter(lives)]).toEqual([0, null, '', []]);
  });
});

test('workers whose primary is killed end', async () => {
  const service = await started();
  const pids = [...(await workers()).values()];
  await service.end('SIGKILL');
  await until(() => !pids.some(lives));
  expect(await said('/who')).toBeNull();
});

test.each([
  ['the first', '1'],
  ['a later one', '2'],
])(
  'what keeps %s of three workers from starting is said once, and ends the whole with its code',
  async (_which, from) => {
    const { code, stderr, stdout } = await start({ WORKERS: '3', FAILS_FROM: from }).ended;
    expect([code, lines(stderr), lines(stdout).at(-1)]).toEqual([
      1,
      ['it cannot be started'],
      '{"code":"EXIT_1","message":"the workers cannot be kept running"}',
    ]);
  },
);

test('a number of workers that is none is refused in one line, before any is started', async () => {
  const { code, stdout, stderr } = await startNode('subgraphs/nav/dist/main.js', { WORKERS: 'many' }).ended;
  expect([code, stdout, lines(stderr)]).toEqual([1, '', [expect.stringContaining('`WORKERS` invalid input')]]);
});

test('one worker is no worker: the process answers itself', async () => {
  const service = start({ WORKERS: '1' });
  await until(async () => (await said('/who')) !== null);
  expect(await said('/who')).toBe(`null ${service.pid}`);
  expect((await service.end('SIGTERM')).code).toBe(0);
});
