import type { Figure } from './figures';

/** Whether a table has nothing to tell: not one figure but noughts. What is withheld is something, and so is what was printed. */
export const isNothing = (rows: readonly (readonly Figure[])[]): boolean =>
  rows.every(([, ...figures]) => figures.every((figure) => figure === 0 || figure === undefined));
