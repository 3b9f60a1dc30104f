/** A source of chance that gives the same for the same seed (mulberry32). */
export interface Chance {
  /** From 0 to below the bound. */
  below(bound: number): number;
  of<Item>(list: readonly Item[]): Item;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    of<Item>(list: readonly Item[]): Item {
      const item = list[below(list.length)];
      if (item === undefined) throw new Error('there is nothing to choose of');
      return item;
    },
  };
}
