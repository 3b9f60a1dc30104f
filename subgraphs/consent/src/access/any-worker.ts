import { explain, type AccessRequest, type Explanation, type Facts } from '@brobygger/consent-engine';
import { CATEGORIES, Role, type Agency, type Caller } from '@brobygger/domain';

/** Any worker of the organisation: nobody in particular, so that no block, conflict of interest or profession counts. */
export const anyWorkerOf = (organisationId: string, agency: Agency): Caller => ({
  personId: 'any-worker',
  role: Role.CASEWORKER,
  agency,
  organisationId,
  assurance: 'SUBSTANTIAL',
});

/**
 * What the caller is answered, whoever decides: of the own agency's records the owner, else the registry. Who is assigned is the owner's to
 * know: what is said here holds for who is, or with a reason.
 */
export function explainWhole(
  request: Omit<AccessRequest, 'decidedBy' | 'statedReason'>,
  facts: Facts | null,
): Explanation {
  const { owner } = CATEGORIES[request.category];
  const asked = { ...request, statedReason: null };
  const shared = explain({ ...asked, decidedBy: 'CONSENT' }, facts);
  const own = owner === request.caller.agency ? explain({ ...asked, decidedBy: owner }, facts) : shared;
  return own.decision.effect === 'permit' ? own : shared;
}
