import { ageOn, HEARD_FROM_AGE, ruleViolated, YOUTH_SIGNS_FROM_AGE, type LocalDate } from '@brobygger/domain';
import { isSaid } from './signing';

/** Whether a child was heard, and how or why not, as whoever signs for it, or enters what they signed, says. */
export interface SaidOfHearing {
  readonly heard: boolean;
  readonly how: string;
}

/** Whether on the day it has to be said: of a child from 7 for whom guardians alone sign (bl. § 31). */
export const asksHearing = (birthDate: LocalDate, on: LocalDate): boolean => {
  const age = ageOn(birthDate, on);
  return age >= HEARD_FROM_AGE && age < YOUTH_SIGNS_FROM_AGE;
};

/**
 * What is kept of how the child was heard: nothing where nothing was said and nothing has to be, and of who signs for themself.
 * @throws RULE_VIOLATED (CHILD_HEARD)
 */
export function hearingOf(
  said: SaidOfHearing | null | undefined,
  { birthDate, on }: { readonly birthDate: LocalDate; readonly on: LocalDate },
): SaidOfHearing | null {
  if (said !== null && said !== undefined && isSaid(said.how)) {
    const isForGuardiansAlone = ageOn(birthDate, on) < YOUTH_SIGNS_FROM_AGE;
    return isForGuardiansAlone ? { heard: said.heard, how: said.how.trim() } : null;
  }
  if (!asksHearing(birthDate, on)) return null;
  const message = 'a child from 7 is heard: say how and what it thinks, or why it was not heard';
  throw ruleViolated('CHILD_HEARD', message, 'input.heard');
}
