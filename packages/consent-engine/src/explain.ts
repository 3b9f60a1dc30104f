import type { AccessRequest } from './access-request';
import { objectionTo, type ConsentObjection } from './consent-objections';
import { decide } from './decide';
import type { Decision } from './decision';
import type { Facts } from './facts';

/** A decision with all that it rested on, for the youth and the consent officer. */
export interface Explanation {
  readonly decision: Decision;
  /** Each consent to the organisation that names the category, with why it is no basis, or `null` when it is one. */
  readonly consents: readonly { readonly id: string; readonly objection: ConsentObjection | null }[];
}

/** Decides by the same rules as `decide`, and says why. */
export function explain(request: AccessRequest, facts: Facts | null): Explanation {
  const named = (facts?.consents ?? []).filter(({ categories }) => categories.has(request.category));
  return {
    decision: decide(request, facts),
    consents: named.map((consent) => ({ id: consent.id, objection: objectionTo(request, consent) })),
  };
}
