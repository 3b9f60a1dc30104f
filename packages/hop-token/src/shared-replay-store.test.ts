import { createReplayStore, type ReplayAnswer } from './replay-store';
import { createSharedReplayStore } from './shared-replay-store';

/** Two replicas over what they share, which the test may take away. */
function twoReplicas() {
  const used = new Set<string>();
  const asked: string[] = [];
  const shared = { isAway: false };
  const failures: unknown[] = [];
  const usedTokens = (nonce: string): Promise<ReplayAnswer> => {
    asked.push(nonce);
    if (shared.isAway) return Promise.reject(new Error('the database is away'));
    if (used.has(nonce)) return Promise.resolve('SEEN');
    used.add(nonce);
    return Promise.resolve('FRESH');
  };
  const clock = (): Date => new Date(1_000_000);
  const replica = () =>
    createSharedReplayStore({
      local: createReplayStore({ clock }),
      usedTokens,
      onFailure: (cause) => failures.push(cause),
    });
  return { one: replica(), other: replica(), asked, shared, failures };
}

test('what one replica has taken the other refuses', async () => {
  const { one, other } = twoReplicas();
  expect(await one.accept('a', 1020, 1000)).toBe('FRESH');
  expect(await other.accept('a', 1020, 1000)).toBe('SEEN');
});

test('what a replica has seen itself, or what has expired, it refuses without asking', async () => {
  const { one, asked } = twoReplicas();
  await one.accept('a', 1020, 1000);
  expect(await one.accept('a', 1020, 1000)).toBe('SEEN');
  expect(await one.accept('b', 1000, 990)).toBe('EXPIRED');
  expect(asked).toEqual(['a']);
});

test('while the store is away nothing is taken, and somebody is told', async () => {
  const { one, shared, failures } = twoReplicas();
  shared.isAway = true;
  expect(await one.accept('a', 1020, 1000)).toBe('AWAY');
  shared.isAway = false;
  // It may have been taken before the answer was lost.
  expect(await one.accept('a', 1020, 1000)).toBe('SEEN');
  expect(failures).toHaveLength(1);
});
