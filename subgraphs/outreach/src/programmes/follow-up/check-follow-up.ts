import { createError, ruleViolated } from '@brobygger/domain';
import type { BeginningInput } from '@brobygger/subgraph-kit';
import type { FollowUpKind } from './follow-up-kind';
import type { StartFollowUpInput } from './follow-up.input';
import type { OutreachLegalBasis } from './legal-basis';

/** What a decision of child welfare can rest on: the reports count aftercare and voluntary assistance apart by it. */
const DECIDED: readonly OutreachLegalBasis[] = ['BVL_VOLUNTARY_ASSISTANCE', 'BVL_AFTERCARE', 'BVL_PLACEMENT', 'LOST'];

const SENTENCED: readonly FollowUpKind[] = ['YOUTH_SANCTION', 'CRIME_AS_LIFESTYLE'];

/**
 * Refuses a start that the rules do not allow.
 * @throws RULE_VIOLATED (INV20, INV21) or BAD_USER_INPUT
 */
export function checkStart({
  kind,
  legalBasis,
  continuityStaff,
  cwDecisionReference = null,
  bestilling = null,
  bestillingBy = null,
}: Omit<StartFollowUpInput, keyof BeginningInput | 'countedAs'>): void {
  if (kind === 'ON_DECISION' && cwDecisionReference === null) {
    throw ruleViolated('INV20', '`ON_DECISION` needs a decision of child welfare');
  }
  if (kind === 'LOW_THRESHOLD' && cwDecisionReference !== null) {
    throw ruleViolated('INV20', '`LOW_THRESHOLD` rests on no decision');
  }
  if (kind === 'ON_DECISION' && !DECIDED.includes(legalBasis)) {
    throw ruleViolated('INV20', '`ON_DECISION` rests on the law that the decision rests on');
  }
  if (kind === 'LOW_THRESHOLD' && legalBasis !== 'CONSENT_ONLY') {
    throw ruleViolated('INV20', "`LOW_THRESHOLD` rests on the youth's own wish alone");
  }
  checkContinuityStaff(continuityStaff);
  // The legal basis is read with the follow-up: on any other kind it would tell of a sanction to who may not know of it.
  if (legalBasis === 'PENAL_CODE_52' && !SENTENCED.includes(kind)) {
    throw createError('BAD_USER_INPUT', '`input.legalBasis` is the penal code only where the kind is a sanction', {
      argument: 'input.legalBasis',
    });
  }
  if (bestillingBy !== null && bestilling === null) {
    throw createError('BAD_USER_INPUT', '`input.bestillingBy` needs an `input.bestilling`', {
      argument: 'input.bestillingBy',
    });
  }
}

/**
 * Refuses no person and more than two: few people who stay are what the follow-up is built on.
 * @throws RULE_VIOLATED (INV21)
 */
export function checkContinuityStaff(continuityStaff: readonly string[]): void {
  if (continuityStaff.length < 1 || continuityStaff.length > 2) {
    throw ruleViolated('INV21', 'a follow-up has one or two continuity persons');
  }
}
