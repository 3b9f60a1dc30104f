import { createError, PLAN_EVALUATION, plus, ruleViolated, type LocalDate } from '@brobygger/domain';

/** The day by which what was written or evaluated on the day is evaluated again. */
const evaluationDueAfter = (day: LocalDate): LocalDate => plus(day, { months: PLAN_EVALUATION.everyMonths });

/** @throws RULE_VIOLATED (PLAN_EVALUATION) for a measure that is to be evaluated too late, or not after the plan is written */
export function checkEvaluateOn(evaluateOn: LocalDate | null, n: number, today: LocalDate): void {
  if (evaluateOn === null || (evaluateOn > today && evaluateOn <= evaluationDueAfter(today))) return;
  const says = `a measure is evaluated after today, and within ${PLAN_EVALUATION.everyMonths} months`;
  throw ruleViolated('PLAN_EVALUATION', says, `input.items[${n}].evaluateOn`);
}

/** The first of the days by which something of a new version is to be evaluated. */
export const firstDue = (items: readonly { readonly evaluateOn: LocalDate | null }[], today: LocalDate): LocalDate =>
  items.reduce(
    (first, { evaluateOn }) => (evaluateOn !== null && evaluateOn < first ? evaluateOn : first),
    evaluationDueAfter(today),
  );

/** When a plan is due after an evaluation; one that is recorded late moves no day back. */
export function laterDue(due: LocalDate | null, evaluatedOn: LocalDate): LocalDate {
  const next = evaluationDueAfter(evaluatedOn);
  return due !== null && due > next ? due : next;
}

/** @throws BAD_USER_INPUT (`input.evaluatedOn`) for a day before the plan, or after today */
export function checkEvaluatedOn(
  evaluatedOn: LocalDate,
  { writtenOn, today }: { readonly writtenOn: LocalDate | null; readonly today: LocalDate },
): void {
  if (evaluatedOn <= today && (writtenOn === null || evaluatedOn >= writtenOn)) return;
  throw createError('BAD_USER_INPUT', '`input.evaluatedOn` must be from the day of the plan until today', {
    argument: 'input.evaluatedOn',
  });
}
