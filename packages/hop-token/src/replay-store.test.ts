import { createReplayStore } from './replay-store';

function aStore(capacity: number) {
  const time = { seconds: 1000 };
  return { time, store: createReplayStore({ clock: () => new Date(time.seconds * 1000), capacity }) };
}

describe('a replay store', () => {
  test('knows a nonce again until it expires, whatever expiry comes with it', () => {
    const { time, store } = aStore(10);
    expect(store.accept('a', 1020)).toBe('FRESH');
    expect(store.accept('a', 1020)).toBe('SEEN');
    time.seconds = 1019.999;
    expect(store.accept('a', 1030)).toBe('SEEN');
  });

  test('takes nothing that has expired, since it may have forgotten it', () => {
    const { time, store } = aStore(10);
    store.accept('a', 1020);
    time.seconds = 1020;
    expect(store.accept('a', 1020)).toBe('EXPIRED');
  });

  test('keeps what it knows when it is full', () => {
    const { time, store } = aStore(2);
    store.accept('a', 1010);
    store.accept('b', 1020);
    expect(store.accept('c', 1020)).toBe('FULL');
    expect(store.accept('a', 1010)).toBe('SEEN');
    time.seconds = 1010;
    expect(store.accept('c', 1020)).toBe('FRESH');
    expect(store.accept('d', 1020)).toBe('FULL');
  });
});
