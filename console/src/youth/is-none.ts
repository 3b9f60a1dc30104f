/** Whether nothing is held there. A count of none says no more than that; a no does. */
export const isNone = (value: unknown): boolean =>
  value === null || value === undefined || value === 0 || (Array.isArray(value) && value.length === 0);
