import { keepWorkers, type RestartBounds } from './keep-workers';
import { createWorkerChannel } from './worker-channel';
import type { Worker, WorkerEnd } from './worker';

const BOUNDS: RestartBounds = { pauseMs: 1, longestPauseMs: 2, settledMs: 60_000, mostInRow: 3 };

/** Workers that come up or end as the test says, each under its number. */
function aCrew(size: number, comesUp: (id: number) => boolean, obeys: (id: number) => boolean = () => true) {
  const ends = new Map<number, (end: WorkerEnd) => void>();
  const said: string[] = [];
  let id = 0;
  const waiting = new Set<() => void>();
  function say(what: string): void {
    said.push(what);
    for (const wake of waiting) wake();
  }
  function fork(): Worker {
    const number = (id += 1);
    const ended = new Promise<WorkerEnd>((resolve) => ends.set(number, resolve));
    if (!comesUp(number)) ends.get(number)?.({ code: 3, signal: null });
    return {
      id: number,
      pid: -1,
      channel: createWorkerChannel(() => undefined),
      up: comesUp(number) ? Promise.resolve() : new Promise(() => undefined),
      ended,
      end(signal) {
        if (signal === 'SIGKILL' || obeys(number)) ends.get(number)?.({ code: null, signal });
      },
    };
  }
  const kept = keepWorkers(size, {
    fork,
    bounds: BOUNDS,
    events: {
      onFork: () => undefined,
      onUp: ({ id: number }) => say(`up ${number}`),
      onEnd: ({ id: number }, { code, signal }, wasUp) =>
        say(`${wasUp ? 'lost' : 'failed'} ${number} ${signal ?? code}`),
    },
  });
  return {
    kept,
    said,
    end: (number: number, end: WorkerEnd = { code: null, signal: 'SIGKILL' }) => ends.get(number)?.(end),
    async hears(what: string): Promise<void> {
      while (!said.includes(what)) await new Promise<void>((resolve) => waiting.add(resolve));
    },
  };
}

test('workers are started one after the other, and each that ends is made good', async () => {
  const { kept, said, end, hears } = aCrew(2, () => true);
  await kept.start();
  expect(said).toEqual(['up 1']);
  await hears('up 2');
  end(1);
  await hears('up 3');
  expect(said).toEqual(['up 1', 'up 2', 'lost 1 SIGKILL', 'up 3']);
  expect(kept.up().map(({ id }) => id)).toEqual([2, 3]);
});

test('what keeps one from its first start ends the whole with its code', async () => {
  const { kept, said } = aCrew(3, (id) => id < 2);
  await kept.start();
  expect(await kept.gaveUp).toBe(3);
  expect(said).toEqual(['up 1', 'failed 2 3']);
});

test('one that cannot be made good is tried so many times, and then the whole ends', async () => {
  const { kept, said, end, hears } = aCrew(2, (id) => id < 3);
  await kept.start();
  await hears('up 2');
  end(2);
  expect(await kept.gaveUp).toBe(3);
  expect(said).toEqual(['up 1', 'up 2', 'lost 2 SIGKILL', 'failed 3 3', 'failed 4 3', 'failed 5 3']);
});

test('workers that answer and end over and over are given up too, with a code that is none of a success', async () => {
  const { kept, said, end, hears } = aCrew(1, () => true);
  await kept.start();
  for (const n of [1, 2, 3]) {
    end(n, { code: 0, signal: null });
    await hears(`up ${n + 1}`);
  }
  end(4, { code: 0, signal: null });
  expect(await kept.gaveUp).toBe(1);
  expect(said.at(-1)).toBe('lost 4 0');
});

test('told to stop, all end, none is made good, and who takes too long is ended by force', async () => {
  const { kept, said, hears } = aCrew(
    2,
    () => true,
    (id) => id === 1,
  );
  await kept.start();
  await hears('up 2');
  expect(await kept.stop(1)).toEqual([
    { code: null, signal: 'SIGTERM' },
    { code: null, signal: 'SIGKILL' },
  ]);
  expect([said, kept.up()]).toEqual([['up 1', 'up 2'], []]);
});
