/** The least count that is shown to who is not a leader of the organisation (INV34). */
export const LEAST_SHOWN = 5;

/** A count, or `null` where it is withheld. */
export type Shown = number | null;

/** A count that stands by itself, or `null` where it is about too few. */
export const shown = (count: number): Shown => (count < LEAST_SHOWN ? null : count);

/**
 * Withholds the small ones among the parts of a sum that may be known, and with them the smallest of the others, all that are equal to it.
 * What is withheld depends on the counts alone and not on their places: in another order the withheld counts would look the same, so
 * that none of them follows from the sum.
 */
export function suppressParts<Key extends string>(parts: Readonly<Record<Key, number>>): Readonly<Record<Key, Shown>> {
  const counts = Object.values<number>(parts);
  if (!counts.some((count) => count < LEAST_SHOWN)) return parts;
  // No other part is left: `Infinity`, and the small ones cover each other.
  const greatestWithheld = Math.min(...counts.filter((count) => count >= LEAST_SHOWN));
  return Object.fromEntries(
    Object.entries<number>(parts).map(([key, count]) => [key, count > greatestWithheld ? count : null]),
  ) as Record<Key, Shown>;
}
