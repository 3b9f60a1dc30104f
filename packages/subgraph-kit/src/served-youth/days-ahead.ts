import { createError, osloDate, plus, type LocalDate } from '@brobygger/domain';

/** So far ahead a list looks at most: a year, and a leap year too. */
const MOST_DAYS = 366;

/** What a list that looks ahead says of its argument `days`. */
export const DAYS_AHEAD = { description: `0 to ${MOST_DAYS}.` };

/**
 * The day in Norway so many days after the moment's own.
 * @throws BAD_USER_INPUT for days outside 0–366
 */
export function dayAhead(at: Date, days: number): LocalDate {
  if (days >= 0 && days <= MOST_DAYS) return plus(osloDate(at), { days });
  throw createError('BAD_USER_INPUT', `\`days\` must be 0 to ${MOST_DAYS}`, { argument: 'days' });
}
