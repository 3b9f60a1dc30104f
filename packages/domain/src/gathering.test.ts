import { setImmediate as turn } from 'node:timers/promises';
import { createGathering } from './gathering';

/** A lane that takes three at once, what it was handed, and how each of these is answered. */
function aLane(patienceMs = 600_000) {
  const handed: (readonly string[])[] = [];
  const answers: ((cause?: Error) => void)[] = [];
  const give = createGathering<string>(
    3,
    (items) => {
      handed.push(items);
      return new Promise<void>((resolve, reject) =>
        answers.push((cause) => (cause === undefined ? resolve() : reject(cause))),
      );
    },
    patienceMs,
  );
  /** Resolves when so many were handed over. */
  const hands = async (count: number): Promise<readonly (readonly string[])[]> => {
    while (handed.length < count) await turn();
    return handed;
  };
  return { handed, answers, give, hands };
}

test('what is given in one turn goes together at its end, and what is given alone goes alone', async () => {
  const { give, hands } = aLane();
  give('one');
  give('two');
  expect(await hands(1)).toEqual([['one', 'two']]);
  const other = aLane();
  other.give('one');
  expect(await other.hands(1)).toEqual([['one']]);
});

test('what is given while something is under way waits for its answer, be it a failure, and goes together', async () => {
  const { give, hands, handed, answers } = aLane();
  give('one');
  await hands(1);
  give('two');
  await turn();
  give('three');
  await turn();
  expect(handed).toHaveLength(1);
  answers[0]?.();
  expect(await hands(2)).toEqual([['one'], ['two', 'three']]);
  give('four');
  answers[1]?.(new Error('refused'));
  expect((await hands(3)).at(-1)).toEqual(['four']);
});

test('all that was gathered goes at once, in pieces of so many in their order; the first that is answered lets the next go', async () => {
  const { give, hands, answers } = aLane();
  for (const item of ['a', 'b', 'c', 'd', 'e']) give(item);
  const pieces = [
    ['a', 'b', 'c'],
    ['d', 'e'],
  ];
  expect(await hands(2)).toEqual(pieces);
  give('f');
  answers[1]?.();
  expect(await hands(3)).toEqual([...pieces, ['f']]);
});

test('one that is not answered keeps the others only for so long', async () => {
  const { give, hands } = aLane(1);
  give('never answered');
  await hands(1);
  give('next');
  expect((await hands(2)).at(-1)).toEqual(['next']);
});
