import { osloDate, ruleViolated } from '@brobygger/domain';
import { ChildWelfareDecisionKind, isToldDecision, type Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { FollowUpKind } from './follow-up-kind';
import type { OutreachLegalBasis } from './legal-basis';

/**
 * The kinds of decision whose law is that basis. `LOST`, from before the acts of today, stands for what is none of the others.
 */
const KINDS: Partial<Record<OutreachLegalBasis, readonly ChildWelfareDecisionKind[]>> = {
  BVL_VOLUNTARY_ASSISTANCE: ['VOLUNTARY_ASSISTANCE'],
  BVL_AFTERCARE: ['AFTERCARE'],
  BVL_PLACEMENT: ['PLACEMENT'],
  LOST: ['OTHER'],
};

/** What a follow-up is to rest on: its kind, its law, the youth and the decision that the form names, if any. */
interface FollowUpOnDecision {
  readonly kind: FollowUpKind;
  readonly legalBasis: OutreachLegalBasis;
  readonly youthId: string;
  readonly cwDecisionReference: string | null;
}

/**
 * Checks the decision with what child welfare has told of it: it is one that the organisation was told to carry out, about this youth, of
 * the kind that the follow-up's law is of, in force today.
 * @throws RULE_VIOLATED (INV20), alike for none, another youth's and another organisation's
 */
export async function checkDecision(
  transaction: EntityManager,
  { organisationId, at }: Author,
  { kind, legalBasis, youthId, cwDecisionReference: decisionId }: FollowUpOnDecision,
): Promise<void> {
  if (decisionId === null) return;
  const kinds = kind === 'ON_DECISION' ? (KINDS[legalBasis] ?? []) : Object.values(ChildWelfareDecisionKind);
  if (await isToldDecision(transaction, { decisionId, organisationId, youthId, kinds, on: osloDate(at) })) return;
  throw ruleViolated(
    'INV20',
    'the follow-up needs a decision in force that child welfare has told your organisation to carry out, of the law that it rests on',
    'input.cwDecisionReference',
  );
}
