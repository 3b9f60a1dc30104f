import { createCoalescer } from './coalescer';

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
  const call = createCoalescer(2, run);
  const answers = Promise.all(['a', 'b', 'c'].map(call));
  expect(batches).toEqual([]);
  await turn();
  batches[0]?.answer();
  expect(await answers).toEqual(['A', 'B', 'C']);
  expect(callsOf()).toEqual([['a', 'b', 'c']]);
});

test('calls of a later turn need not wait while few batches are under way', async () => {
  const { run, batches, callsOf } = aRun();
  const call = createCoalescer(2, run);
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
  const call = createCoalescer(2, run);
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
  const call = createCoalescer(1, run);
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
  const call = createCoalescer(1, run);
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
  const call = createCoalescer(1, (calls: readonly string[]) => {
    if (isBroken) throw new Error('broken');
    return Promise.resolve(calls);
  });
  await expect(call('a')).rejects.toThrow('broken');
  isBroken = false;
  expect(await call('b')).toBe('b');
});
