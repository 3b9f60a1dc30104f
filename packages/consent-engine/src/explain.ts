import type { AccessRequest } from './access-request';
import { bases } from './bases';
import { objectionTo, type ConsentObjection } from './consent-objections';
import { decide } from './decide';
import type { Decision, DenyCode, Permit } from './decision';
import type { Facts } from './facts';
import { forbids } from './forbids';

/** What a rule says: a forbid objects or lets by, a basis holds or does not. */
export const RuleOutcome = {
  OBJECTS: 'OBJECTS',
  LETS_BY: 'LETS_BY',
  HOLDS: 'HOLDS',
  DOES_NOT_HOLD: 'DOES_NOT_HOLD',
} as const;
export type RuleOutcome = (typeof RuleOutcome)[keyof typeof RuleOutcome];

/** A rule, and what it says of a request. */
export interface TracedRule {
  readonly rule: DenyCode | Permit['basis'];
  readonly outcome: RuleOutcome;
}

/** A decision with all that it rested on, for the youth and the consent officer. */
export interface Explanation {
  readonly decision: Decision;
  /** What each rule says, in the order in which they are asked: the first that objects decides, or else the first that holds. */
  readonly rules: readonly TracedRule[];
  /** Each consent to the organisation that names the category, with why it is no basis, or `null` when it is one. */
  readonly consents: readonly { readonly id: string; readonly objection: ConsentObjection | null }[];
}

/** Decides by the same rules as `decide`, and says why. */
export function explain(request: AccessRequest, facts: Facts | null): Explanation {
  const named = (facts?.consents ?? []).filter(({ categories }) => categories.has(request.category));
  return {
    decision: decide(request, facts),
    rules: facts === null ? [] : [...tracedForbids(request, facts), ...tracedBases(request, facts)],
    consents: named.map((consent) => ({ id: consent.id, objection: objectionTo(request, consent) })),
  };
}

const tracedForbids = (request: AccessRequest, facts: Facts): readonly TracedRule[] =>
  forbids.map((rule) => ({
    rule: rule.code,
    outcome: rule.forbids(request, facts) ? RuleOutcome.OBJECTS : RuleOutcome.LETS_BY,
  }));

const tracedBases = (request: AccessRequest, facts: Facts): readonly TracedRule[] =>
  bases.map(({ basis, findPermit }) => ({
    rule: basis,
    outcome: findPermit(request, facts) === null ? RuleOutcome.DOES_NOT_HOLD : RuleOutcome.HOLDS,
  }));
