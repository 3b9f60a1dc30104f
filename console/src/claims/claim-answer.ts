import type { ClaimOutcome } from '../generated/graphql';
import type { ClaimOfService } from './claim-of-service';

/** The longest and the shortest reason that the API takes, in characters. */
export const LONGEST_REASON = 2000;
const SHORTEST_REASON = 10;

const OUTCOMES = {
  CORRECTION: ['CORRECTED', 'PARTLY_CORRECTED', 'ERASED', 'RESTRICTED', 'REFUSED'],
  ERASURE: ['ERASED', 'RESTRICTED', 'REFUSED'],
  OBJECTION: ['UPHELD', 'ERASED', 'RESTRICTED', 'REJECTED'],
} as const satisfies Record<ClaimOfService['kind'], readonly ClaimOutcome[]>;

/**
 * What it may be answered. What was opened in an emergency its owner erases or restricts, and nobody by this; what the law has all of kept
 * is not erased because it is asked for.
 */
export function outcomesOf({
  kind,
  emergencyId,
  records,
}: Pick<ClaimOfService, 'kind' | 'emergencyId' | 'records'>): readonly ClaimOutcome[] {
  const ofEmergency = emergencyId !== null && emergencyId !== undefined;
  const isKept = kind === 'ERASURE' && records.every(({ isKeptByLaw }) => isKeptByLaw);
  return OUTCOMES[kind].filter(
    (outcome) => !(outcome === 'ERASED' && (ofEmergency || isKept)) && !(outcome === 'RESTRICTED' && ofEmergency),
  );
}

/** Whether all that was asked for is done: no reason is needed then. */
const isGranted = (outcome: ClaimOutcome): boolean => outcome === 'CORRECTED' || outcome === 'UPHELD';

/** Whether a reason is missing, or shorter than one. */
export function lacksReason(outcome: ClaimOutcome | '', reason: string): boolean {
  const said = reason.trim().length;
  return outcome !== '' && !(said === 0 && isGranted(outcome)) && said < SHORTEST_REASON;
}
