import { createError } from '@brobygger/domain';

/** The years of which a summer job can be, both included. */
export const SUMMER_JOB_YEARS = { first: 2000, last: 2100 } as const;

/**
 * Refuses a year of which no summer job can be.
 * @throws BAD_USER_INPUT
 */
export function requireSummerJobYear(year: number): void {
  const { first, last } = SUMMER_JOB_YEARS;
  if (year < first || year > last) {
    throw createError('BAD_USER_INPUT', `\`year\` must be ${first} to ${last}`, { argument: 'year' });
  }
}
