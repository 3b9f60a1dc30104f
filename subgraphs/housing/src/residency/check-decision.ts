import { osloDate, ruleViolated } from '@brobygger/domain';
import { ChildWelfareDecisionKind, isToldDecision, type Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { House } from '../house/house.entity';
import { isForUnaccompanied } from './residency-rules';

/** What a place is to rest on: the house, the youth and the decision that the form names, if any. */
interface PlaceOnDecision {
  readonly house: Pick<House, 'targetGroup'>;
  readonly youthId: string;
  readonly cwDecisionReference: string | null;
}

/** What a place in a house for unaccompanied minors rests on; a place in any other may rest on whatever child welfare has decided. */
const kindsFor = (house: PlaceOnDecision['house']): readonly ChildWelfareDecisionKind[] =>
  isForUnaccompanied({ house }) ? ['PLACEMENT'] : Object.values(ChildWelfareDecisionKind);

/**
 * Checks the decision with what child welfare has told of it: a house for unaccompanied minors needs a placement, and what is named for any
 * house is one that the organisation was told to carry out, about this youth, in force today.
 * @throws RULE_VIOLATED (INV06), alike for none, another youth's and another organisation's
 */
export async function checkDecision(
  transaction: EntityManager,
  { organisationId, at }: Author,
  { house, youthId, cwDecisionReference }: PlaceOnDecision,
): Promise<void> {
  if (cwDecisionReference === null && !isForUnaccompanied({ house })) return;
  const asked = { decisionId: cwDecisionReference ?? '', organisationId, youthId };
  if (await isToldDecision(transaction, { ...asked, kinds: kindsFor(house), on: osloDate(at) })) return;
  throw ruleViolated(
    'INV06',
    'the place needs a decision in force that child welfare has told your organisation to carry out: for unaccompanied minors a placement',
    'input.cwDecisionReference',
  );
}
