import { pressedOnce } from './pressed-once';

/** A page that shows nothing, and a clock that stands, until they are let go; and deeds that end when they are told to. */
function open() {
  const waiting: { readonly shown: (() => void)[]; readonly after: (() => void)[] } = { shown: [], after: [] };
  const press = pressedOnce({
    shown: () => new Promise((resolve) => void waiting.shown.push(resolve)),
    after: () => new Promise((resolve) => void waiting.after.push(resolve)),
  });
  const begun: string[] = [];
  const ends: ((done: string | null) => void)[] = [];
  const pressing = (key: string) =>
    press(key, () => {
      begun.push(key);
      return new Promise<{ readonly done: string | null }>((resolve) => void ends.push((done) => resolve({ done })));
    });
  /** The first of those that wait. */
  const letGo = async (what: keyof typeof waiting): Promise<void> => {
    waiting[what].shift()?.();
    await turns();
  };
  return { pressing, begun, ends, letGo };
}

/** Enough turns of what is waited for. */
const turns = async (): Promise<void> => {
  for (let n = 0; n < 10; n += 1) await Promise.resolve();
};

test('what is pressed twice in one turn is done once, and both presses are told', async () => {
  const { pressing, begun, ends } = open();
  const both = Promise.all([pressing('withdraw'), pressing('withdraw')]);
  expect(begun).toEqual(['withdraw']);
  ends[0]?.('withdrawn');
  expect(await both).toEqual([{ done: 'withdrawn' }, { done: 'withdrawn' }]);
});

test('what was done is not done again before it is shown, nor as long as it is the same press', async () => {
  const { pressing, begun, ends, letGo } = open();
  const first = pressing('withdraw');
  ends[0]?.('withdrawn');
  await first;
  await turns();
  const [second] = [pressing('withdraw'), await letGo('after')];
  const third = pressing('withdraw');
  expect(begun).toEqual(['withdraw']);
  expect(await Promise.all([second, third])).toEqual([{ done: 'withdrawn' }, { done: 'withdrawn' }]);
  await letGo('shown');
  void pressing('withdraw');
  expect(begun).toEqual(['withdraw', 'withdraw']);
});

test('what was refused is pressed anew when the refusal is shown, and not before', async () => {
  const { pressing, begun, ends, letGo } = open();
  const first = pressing('withdraw');
  ends[0]?.(null);
  await first;
  await turns();
  const second = pressing('withdraw');
  expect(begun).toHaveLength(1);
  expect(await second).toEqual({ done: null });
  await letGo('shown');
  void pressing('withdraw');
  expect(begun).toHaveLength(2);
});

test('what is undone between is done anew, at once', async () => {
  const { pressing, begun, ends, letGo } = open();
  for (const key of ['keep out', 'let in', 'keep out']) {
    const pressed = pressing(key);
    ends.at(-1)?.('done');
    await pressed;
    await turns();
  }
  expect(begun).toEqual(['keep out', 'let in', 'keep out']);
  // What the first press leaves behind ends nothing of the last.
  await letGo('after');
  await letGo('shown');
  void pressing('keep out');
  expect(begun).toHaveLength(3);
});
