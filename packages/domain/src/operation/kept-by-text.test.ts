import { createKeptByText } from './kept-by-text';

test('the oldest go when the texts are too long together, and no other', () => {
  const kept = createKeptByText<string>(10);
  for (const [key, characters] of [
    ['a', 4],
    ['b', 4],
    ['c', 3],
    ['b', 6],
  ] as const) {
    kept.set(key, characters, key);
  }
  expect(['a', 'b', 'c'].map((key) => kept.get(key))).toEqual([undefined, 'b', 'c']);
  kept.set('d', 8, 'd');
  expect(['b', 'c', 'd'].map((key) => kept.get(key))).toEqual([undefined, undefined, 'd']);
});

test('one that is too long by itself is kept alone', () => {
  const kept = createKeptByText<string>(10);
  kept.set('a', 1, 'a');
  kept.set('long', 100, 'long');
  expect(['a', 'long'].map((key) => kept.get(key))).toEqual([undefined, 'long']);
});
