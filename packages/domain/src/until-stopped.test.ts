import { untilStopped } from './until-stopped';

interface Ended {
  readonly codes: number[];
  readonly said: string[];
  /** Resolves when the process would have ended. */
  readonly over: Promise<void>;
}

let ended: Ended;
let signals: Record<string, () => void>;

beforeEach(() => {
  const [codes, said]: [number[], string[]] = [[], []];
  signals = {};
  let end: () => void = () => undefined;
  const over = new Promise<void>((resolve) => (end = resolve));
  jest.spyOn(process, 'exit').mockImplementation((code) => {
    codes.push(Number(code));
    end();
    return undefined as never;
  });
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  jest.spyOn(process, 'on').mockImplementation(((name: string, listener: () => void) => {
    signals[name] = listener;
    return process;
  }) as typeof process.on);
  ended = { codes, said, over };
});
afterEach(() => jest.restoreAllMocks());

/** Runs until the service has been started. */
async function run(stop: () => Promise<void>): Promise<void> {
  untilStopped(() => Promise.resolve({ stop }));
  await new Promise((resolve) => setImmediate(resolve));
}

test.each(['SIGINT', 'SIGTERM'])(
  'a service that is told to stop by %s stops, and then its process ends well',
  async (signal) => {
    let isStopped = false;
    await run(() => {
      isStopped = true;
      return Promise.resolve();
    });
    expect(ended.codes).toEqual([]);
    signals[signal]?.();
    await ended.over;
    expect([isStopped, ended.codes]).toEqual([true, [0]]);
  },
);

test('a service that is told twice stops once', async () => {
  let stops = 0;
  await run(() => {
    stops += 1;
    return new Promise((resolve) => setImmediate(resolve));
  });
  signals['SIGTERM']?.();
  signals['SIGINT']?.();
  await ended.over;
  expect([stops, ended.codes]).toEqual([1, [0]]);
});

test('a service that does not start says why in one line, and its process ends ill', async () => {
  untilStopped(() => Promise.reject(new Error('`PORT` is not a number')));
  await ended.over;
  expect([ended.codes, ended.said]).toEqual([[1], ['`PORT` is not a number\n']]);
});

test('a service that does not stop says why, and its process ends ill', async () => {
  await run(() => Promise.reject(new Error('the pool hangs')));
  signals['SIGTERM']?.();
  await ended.over;
  expect([ended.codes, ended.said]).toEqual([[1], ['the pool hangs\n']]);
});

test('a service that waits for what does not come is ended in its time', async () => {
  untilStopped(() => Promise.resolve({ stop: () => new Promise<void>(() => undefined) }), 1);
  await new Promise((resolve) => setImmediate(resolve));
  signals['SIGTERM']?.();
  await ended.over;
  expect([ended.codes, ended.said]).toEqual([[1], ['did not stop within 1 ms: what was under way is given up\n']]);
});

test('a service says that it leaves, and stops only when that has been seen', async () => {
  const steps: string[] = [];
  let seen: () => void = () => undefined;
  untilStopped(() =>
    Promise.resolve({
      leave: () => new Promise<void>((resolve) => (seen = resolve)).then(() => void steps.push('left')),
      stop: () => Promise.resolve(void steps.push('stopped')),
    }),
  );
  await new Promise((resolve) => setImmediate(resolve));
  signals['SIGTERM']?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect([steps, ended.codes]).toEqual([[], []]);
  seen();
  await ended.over;
  expect([steps, ended.codes]).toEqual([['left', 'stopped'], [0]]);
});

test('what is no error is not printed', async () => {
  untilStopped(() => Promise.reject({ nationalId: '010190' } as unknown as Error));
  await ended.over;
  expect(ended.said).toEqual(['could not start\n']);
});
