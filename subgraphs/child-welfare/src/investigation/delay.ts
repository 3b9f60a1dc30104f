import { createError, DELAY_LIMITS, osloDate, plus, startOfDay, type LocalDate } from '@brobygger/domain';

/** The day until which a youth may be told later of what was ordered at the moment. */
const latest = (at: Date, days: number): LocalDate => plus(osloDate(at), { days });

/**
 * Refuses a delay that ends before it begins, or is longer than two workers together decide (popplyl. § 16; the limits are our choice).
 * @throws BAD_USER_INPUT
 */
export function checkDelay(at: Date, until: LocalDate): void {
  const last = latest(at, DELAY_LIMITS.reviewedDays);
  if (until > osloDate(at) && until <= last) return;
  throw createError('BAD_USER_INPUT', `\`input.delay.until\` must be after today and at most ${last}`, {
    argument: 'input.delay.until',
  });
}

/** From when on the youth sees an order whose delay nobody else has looked at. */
export function shownUnreviewed(at: Date, until: LocalDate | null): Date {
  if (until === null) return at;
  const alone = latest(at, DELAY_LIMITS.unreviewedDays);
  return startOfDay(until < alone ? until : alone);
}
