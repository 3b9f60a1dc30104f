import { createError } from '@brobygger/domain';

/** The years of which a calendar date of the API can be. */
const YEARS = { first: 1900, last: 2199 };

/**
 * Refuses a year of which no calendar date of the API can be.
 * @throws BAD_USER_INPUT
 */
export function requireYear(year: number): void {
  if (year >= YEARS.first && year <= YEARS.last) return;
  throw createError('BAD_USER_INPUT', `\`year\` must be ${YEARS.first} to ${YEARS.last}`, { argument: 'year' });
}
