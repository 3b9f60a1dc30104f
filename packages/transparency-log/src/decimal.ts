import { isTreeSize } from './merkle/tree-size';

/** The number that a decimal without leading zeroes says, or `null` where it is none, or larger than 2^53 - 1. */
export function parseDecimal(text: string): number | null {
  if (!/^(?:0|[1-9][0-9]*)$/.test(text)) return null;
  const value = Number(text);
  return isTreeSize(value) ? value : null;
}
