import {
  AFTERCARE_AGES,
  ageOn,
  birthday,
  citeDecisionStatute,
  createError,
  DECISION_STATUTES,
  isInForceOn,
  osloDate,
  ruleViolated,
  type DecidedKind,
  type DecisionStatuteCode,
  type LocalDate,
} from '@brobygger/domain';

/** The days of a decision: the last one is the first on which it no longer holds. */
interface Days {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** @throws BAD_USER_INPUT (`input.validTo`) for what ends before it begins */
export function checkEnd({ validFrom, validTo }: Days): void {
  if (validTo === null || validTo > validFrom) return;
  throw createError('BAD_USER_INPUT', '`input.validTo` must be after `input.validFrom`', { argument: 'input.validTo' });
}

/** @throws BAD_USER_INPUT (`input.decidedOn`) for what is not decided yet */
export function checkDecidedOn(decidedOn: LocalDate, today: LocalDate): void {
  if (decidedOn <= today) return;
  throw createError('BAD_USER_INPUT', '`input.decidedOn` must not be after today', { argument: 'input.decidedOn' });
}

/** @throws RULE_VIOLATED (DECISION_STATUTE) where it was not in force that day, or decides nothing that is called so */
export function checkStatute(
  code: DecisionStatuteCode,
  { kind, decidedOn }: { readonly kind: DecidedKind; readonly decidedOn: LocalDate },
): void {
  const statute = DECISION_STATUTES[code];
  const cited = citeDecisionStatute(code);
  if (!isInForceOn(statute, decidedOn)) {
    throw ruleViolated('DECISION_STATUTE', `${cited} was not in force on the day of the decision`, 'input.statute');
  }
  const kinds: readonly DecidedKind[] = statute.kinds;
  if (!kinds.includes(kind)) {
    throw ruleViolated('DECISION_STATUTE', `by ${cited} is decided ${kinds.join(' or ')}`, 'input.statute');
  }
}

/** @throws RULE_VIOLATED (INV14) for aftercare that the youth does not want (bvl. § 3-6) */
export function checkWanted(kind: DecidedKind, wantedByYouth: boolean): void {
  if (kind === 'AFTERCARE' && !wantedByYouth) {
    throw ruleViolated('INV14', 'aftercare is only for a youth who wants it', 'input.wantedByYouth');
  }
}

/**
 * The last day of aftercare, the first on which it no longer holds: the one that is said, or the 25th birthday (bvl. § 3-6).
 * @throws RULE_VIOLATED (INV14) for aftercare that begins before 18, or goes on after the 25th birthday
 */
export function endOfAftercare(birthDate: LocalDate, { validFrom, validTo }: Days): LocalDate {
  const { from, before } = AFTERCARE_AGES;
  const age = ageOn(birthDate, validFrom);
  if (age < from || age >= before) {
    throw ruleViolated('INV14', `aftercare begins from the age of ${from}, before ${before}`, 'input.validFrom');
  }
  const last = osloDate(birthday(birthDate, before));
  if (validTo === null || validTo <= last) return validTo ?? last;
  throw ruleViolated('INV14', `aftercare ends on the birthday of ${before} at the latest`, 'input.validTo');
}
