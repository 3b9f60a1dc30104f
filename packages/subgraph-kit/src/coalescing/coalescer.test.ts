import { createCoalescer, type CoalescerBounds } from './coalescer';
import { CoalescerRefusal } from './coalescer-refused';

/** Bounds that no test meets but those that say so. */
const bounds = (some: Partial<CoalescerBounds>): CoalescerBounds => ({
  inFlight: 1,
  maxBatch: 100,
  maxWaiting: 100,
  waitMs: 1_000_000,
  runMs: 1_000_000,
  ...some,
});

/** A run that answers when the test says so; each call is answered in capitals. */
function aRun() {
  const batches: {
    readonly calls: readonly string[];
    answer(): void;
    fail(cause: Error): void;
    answerOnly(n: number): void;
  }[] = [];
  const run = (calls: readonly string[]): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      const answers = calls.map((call) => call.toUpperCase());
      batches.push({
        calls,
        answer: () => resolve(answers),
        fail: reject,
        answerOnly: (n) => resolve(answers.slice(0, n)),
      });
    });
  return { run, batches, callsOf: () => batches.map(({ calls }) => calls) };
}

/** The calls of this turn have been sent, and what was answered has arrived. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('the calls of one turn go together, and each gets its own answer', async () => {
  const { run, batches, callsOf } = aRun();
  const { ask: call } = createCoalescer(bounds({ inFlight: 2 }), run);
  const answers = Promise.all(['a', 'b', 'c'].map(call));
  expect(batches).toEqual([]);
  await turn();
  batches[0]?.answer();
  expect(await answers).toEqual(['A', 'B', 'C']);
  expect(callsOf()).toEqual([['a', 'b', 'c']]);
});

test('calls of a later turn need not wait while few batches are under way', async () => {
  const { run, batches, callsOf } = aRun();
  const { ask: call } = createCoalescer(bounds({ inFlight: 2 }), run);
  const first = call('a');
  await turn();
  const second = call('b');
  await turn();
  expect(callsOf()).toEqual([['a'], ['b']]);
  batches[1]?.answer();
  expect(await second).toBe('B');
  batches[0]?.answer();
  expect(await first).toBe('A');
});

test('what comes while enough batches are under way waits, and goes as one when the first ends', async () => {
  const { run, batches, callsOf } = aRun();
  const { ask: call } = createCoalescer(bounds({ inFlight: 2 }), run);
  const answers: Promise<string>[] = [];
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    answers.push(call(name));
    await turn();
  }
  expect(callsOf()).toEqual([['a'], ['b']]);
  batches[1]?.answer();
  await turn();
  expect(callsOf()).toEqual([['a'], ['b'], ['c', 'd', 'e']]);
  batches[0]?.answer();
  batches[2]?.answer();
  expect(await Promise.all(answers)).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(callsOf()).toHaveLength(3);
});

test('a batch that fails fails its own calls, and those that wait go on', async () => {
  const { run, batches } = aRun();
  const { ask: call } = createCoalescer(bounds({ inFlight: 1 }), run);
  const failing = Promise.allSettled([call('a'), call('b')]);
  await turn();
  const waiting = call('c');
  batches[0]?.fail(new Error('the database is away'));
  expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await turn();
  batches[1]?.answer();
  expect(await waiting).toBe('C');
});

test('a batch that answers too little fails those it left out, and no other', async () => {
  const { run, batches } = aRun();
  const { ask: call } = createCoalescer(bounds({ inFlight: 1 }), run);
  const calls = Promise.allSettled([call('a'), call('b')]);
  await turn();
  batches[0]?.answerOnly(1);
  expect(await calls).toEqual([
    { status: 'fulfilled', value: 'A' },
    { status: 'rejected', reason: new Error('a batch answered too little') },
  ]);
});

test('a run that throws before it begins fails its calls, and the next is run', async () => {
  let isBroken = true;
  const { ask: call } = createCoalescer(bounds({ inFlight: 1 }), (calls: readonly string[]) => {
    if (isBroken) throw new Error('broken');
    return Promise.resolve(calls);
  });
  await expect(call('a')).rejects.toThrow('broken');
  isBroken = false;
  expect(await call('b')).toBe('b');
});

const refusedAs = (reason: CoalescerRefusal) => ({ status: 'rejected', reason: { name: 'CoalescerRefused', reason } });

test('a batch holds no more than it may, and the rest goes as soon as there is room', async () => {
  const { run, batches, callsOf } = aRun();
  const { ask } = createCoalescer(bounds({ maxBatch: 2 }), run);
  const answers = Promise.all(['a', 'b', 'c', 'd', 'e'].map(ask));
  for (let n = 0; n < 3; n += 1) {
    await turn();
    batches[n]?.answer();
  }
  expect(await answers).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(callsOf()).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
});

test('where as many wait as may, one more is refused at once, and there is room again when they have gone', async () => {
  const { run, batches, callsOf } = aRun();
  const { ask, room } = createCoalescer(bounds({ maxWaiting: 2 }), run);
  const first = ask('a');
  await turn();
  const waiting = Promise.all(['b', 'c'].map(ask));
  expect(room()).toBe(0);
  expect(await Promise.allSettled([ask('d')])).toMatchObject([refusedAs(CoalescerRefusal.FULL)]);
  batches[0]?.answer();
  expect(await first).toBe('A');
  await turn();
  expect(room()).toBe(2);
  batches[1]?.answer();
  expect(await waiting).toEqual(['B', 'C']);
  expect(callsOf()).toEqual([['a'], ['b', 'c']]);
});

describe('by a clock that the test moves', () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] }));
  afterEach(() => void jest.useRealTimers());

  test('a call that has waited too long is refused while what it waits for stalls, and is never run', async () => {
    const { run, batches, callsOf } = aRun();
    const { ask } = createCoalescer(bounds({ waitMs: 1000 }), run);
    const first = ask('a');
    await turn();
    const late = Promise.allSettled([ask('b')]);
    await turn();
    jest.advanceTimersByTime(600);
    const inTime = ask('c');
    await turn();
    jest.advanceTimersByTime(400);
    expect(await late).toMatchObject([refusedAs(CoalescerRefusal.LATE)]);
    batches[0]?.answer();
    expect(await first).toBe('A');
    await turn();
    batches[1]?.answer();
    expect(await inTime).toBe('C');
    expect(callsOf()).toEqual([['a'], ['c']]);
  });

  test('a batch that hangs is given up, and does not keep the next one', async () => {
    const { run, batches, callsOf } = aRun();
    const { ask } = createCoalescer(bounds({ runMs: 3000, waitMs: 5000 }), run);
    const hanging = Promise.allSettled([ask('a')]);
    await turn();
    const next = ask('b');
    await turn();
    jest.advanceTimersByTime(3000);
    expect(await hanging).toMatchObject([refusedAs(CoalescerRefusal.STALLED)]);
    await turn();
    batches[1]?.answer();
    expect(await next).toBe('B');
    // What comes of it after all is nobody's.
    batches[0]?.answer();
    expect(callsOf()).toEqual([['a'], ['b']]);
  });
});
