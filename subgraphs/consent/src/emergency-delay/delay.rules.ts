import {
  EMERGENCY_DELAYS,
  isEmergencyDelayCode,
  osloDate,
  plus,
  ruleViolated,
  startOfDay,
  type LocalDate,
} from '@brobygger/domain';

const WORDS = { fewest: 20, most: 500 } as const;

/** What is said of why a youth is told later. */
export interface SaidOfDelay {
  readonly code: string;
  readonly reason: string;
}

/**
 * Refuses a code that is none, and a reason that says nothing.
 * @throws RULE_VIOLATED (EMERGENCY_DELAY)
 */
export function checkSaid({ code, reason }: SaidOfDelay, path: 'input' | 'input.delay'): void {
  if (!isEmergencyDelayCode(code)) {
    throw ruleViolated('EMERGENCY_DELAY', 'no delay has this code', `${path}.code`);
  }
  if (reason.trim().length < WORDS.fewest || reason.length > WORDS.most) {
    throw ruleViolated(
      'EMERGENCY_DELAY',
      `say in ${WORDS.fewest} to ${WORDS.most} characters why the youth is told later`,
      `${path}.reason`,
    );
  }
}

/**
 * The moment from which on a youth is told, of a day that is to come and within the most days of the code.
 * @throws RULE_VIOLATED (EMERGENCY_DELAY)
 */
export function momentOfDay(
  { code, until }: { readonly code: string; readonly until: LocalDate },
  { openedAt, at }: { readonly openedAt: Date; readonly at: Date },
): Date {
  const days = isEmergencyDelayCode(code) ? EMERGENCY_DELAYS[code].mostDays : 0;
  const last = plus(osloDate(openedAt), { days });
  if (until > osloDate(at) && until <= last) return startOfDay(until);
  throw ruleViolated('EMERGENCY_DELAY', `a day after today, and at the latest ${last}`, 'input.until');
}
