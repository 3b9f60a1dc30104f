/** Chance that can be had again: the same seed and number give the same throws. */
export interface Dice {
  /** One of the list, each as likely. */
  readonly pick: <T>(from: readonly T[]) => T;
  /** Whether what happens once in `times` happens. */
  readonly onceIn: (times: number) => boolean;
  /** A whole number from 0 on, below `end`. */
  readonly below: (end: number) => number;
}

/** Dice for the case of that number (mulberry32: 32 bits are enough to choose tests by). */
export function diceOf(seed: number, number: number): Dice {
  let state = (seed ^ Math.imul(number + 1, 0x9e3779b1)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    onceIn: (times) => below(times) === 0,
    pick: (from) => {
      if (from.length === 0) throw new RangeError('nothing to pick from');
      return from[below(from.length)] as (typeof from)[number];
    },
  };
}
