import { createError } from '@brobygger/domain';

/** The most that an hour pays, in NOK: what is above is a slip. */
const MOST_WAGE_NOK = 1000;

/**
 * Refuses what is no wage of an hour.
 * @throws BAD_USER_INPUT
 */
export function checkWage(hourlyWageNok: number): void {
  if (hourlyWageNok > 0 && hourlyWageNok <= MOST_WAGE_NOK) return;
  throw createError('BAD_USER_INPUT', `\`hourlyWageNok\` must be above 0 and at most ${MOST_WAGE_NOK}`, {
    argument: 'hourlyWageNok',
  });
}
