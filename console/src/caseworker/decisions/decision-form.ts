import type { DecisionsToCarryOutQuery, OutreachLegalBasis } from '../../generated/graphql';

/** A decision that the own organisation is to carry out. */
export type DecisionToCarryOut = NonNullable<DecisionsToCarryOutQuery['decisionsToCarryOut']>['edges'][number]['node'];

/** What a form on a decision is given. */
export interface DecisionFormProps {
  readonly decision: DecisionToCarryOut;
  readonly onDone: () => void;
}

/** The law that a follow-up on a decision of the kind rests on. */
export const LAW_OF = {
  VOLUNTARY_ASSISTANCE: 'BVL_VOLUNTARY_ASSISTANCE',
  AFTERCARE: 'BVL_AFTERCARE',
  PLACEMENT: 'BVL_PLACEMENT',
  OTHER: 'LOST',
} as const satisfies Record<DecisionToCarryOut['kind'], OutreachLegalBasis>;

/** What both forms say of the decision. */
export const restingOn = ({ id, youthId }: DecisionToCarryOut) =>
  ({ youthId, ground: { kind: 'DECISION', reference: id }, cwDecisionReference: id }) as const;
