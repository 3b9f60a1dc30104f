/** A value of an enum, for a reader. */
export const inWords = (value: string | null | undefined): string => (value ?? '').toLowerCase().replaceAll('_', ' ');

/** From the first day to the one that is no longer in it, as far as they are known. */
export const period = (from: string | null | undefined, to: string | null | undefined): string =>
  `${from ? `, from ${from}` : ''}${to ? `, until ${to}` : ''}`;
