/**
 * Whether the value can count leaves: whole, not negative, and exact as a JavaScript number, so that a log of this
 * package ends at 2^53 - 1 leaves. Sizes are counted without bitwise operators, which end at 2^31.
 */
export const isTreeSize = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Throws where this is none. A caller that asks for a tree that cannot be is wrong: nothing from outside comes here. */
export function checkTreeSize(size: number): void {
  if (!isTreeSize(size)) throw new RangeError(`\`${String(size)}\` is no tree size`);
}

/** The largest power of two that is less than the size, for sizes above 1: where RFC 9162 § 2.1.1 splits a tree. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

export const isOdd = (value: number): boolean => value % 2 === 1;

/** The value without its last bit. */
export const half = (value: number): number => Math.floor(value / 2);
