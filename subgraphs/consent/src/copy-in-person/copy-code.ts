import { createHash, randomInt } from 'node:crypto';

/** Digits and capitals, but for those that are read as one another (I, L, O, U). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** So many letters of five bits: eighty bits, which nobody guesses in the minutes that a code is good for. */
const LENGTH = 16;
const GROUP = 4;

/** A code that nobody can guess, in groups of four. */
export function makeCopyCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length)));
  return Array.from({ length: LENGTH / GROUP }, (_, n) => letters.slice(n * GROUP, (n + 1) * GROUP).join('')).join('-');
}

/** What is kept of a code, or `null` of what can be none. Small letters, and what is read as another, are taken as they were meant. */
export function hashOfCopyCode(typed: string): Buffer | null {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (letters.length !== LENGTH || [...letters].some((letter) => !LETTERS.includes(letter))) return null;
  return createHash('sha256').update(`copy in person ${letters}`).digest();
}
