import { explain, type Explanation, type Facts } from '@brobygger/consent-engine';
import {
  CATEGORIES,
  consentRemedyOf,
  DataCategory,
  placementsOf,
  isCovered,
  Role,
  type Caller,
  type Purpose,
} from '@brobygger/domain';
import type { AccessDecision, AccessOutcome } from './access-decision.type';

/** What is asked: the categories for one caller, purpose and youth, with the reasons or without. */
export interface AccessQuestion {
  readonly caller: Caller;
  readonly purpose: Purpose | null;
  readonly youthId: string;
  readonly at: Date;
  readonly withReasons: boolean;
  /** The moment of a youth who asks, to whom orders and emergencies show when they show; `null` for everybody else. */
  readonly shownAt: Date | null;
  /** The order for information that the request names. */
  readonly orderId?: string | null | undefined;
}

/** What is open of what is asked, category by category, on the facts; where there are none, nothing. */
export const accessAnswers = (question: AccessQuestion, facts: Facts | null): readonly AccessDecision[] =>
  categoriesOf(question.caller, question.purpose).flatMap((category) =>
    byPlacement(category, (placesYouth) => answer(question, category, placesYouth, facts)),
  );

/** What the purpose may cover, and the caller's own; for the person and officers, everything. */
function categoriesOf({ role, agency }: Caller, purpose: Purpose | null): readonly DataCategory[] {
  const all = Object.values(DataCategory);
  if (role !== Role.CASEWORKER || purpose === null) return all;
  return all.filter((category) => CATEGORIES[category].owner === agency || isCovered(purpose, category, agency));
}

/** A category is one row; where its fields that tell where the youth is are withheld and the others are not, these are a second. */
export function byPlacement<Row extends { readonly decision: AccessOutcome }>(
  category: DataCategory,
  rowOf: (placesYouth: boolean) => Row,
): readonly Row[] {
  const rows = placementsOf(category).map(rowOf);
  return rows.filter(({ decision }, n) => n === 0 || decision !== rows[0]?.decision);
}

/** What a question is about in the end: one category, and whether its fields that tell where the youth is. */
export type ExplainedQuestion = Pick<AccessQuestion, 'caller' | 'purpose' | 'youthId' | 'at'> & {
  readonly category: DataCategory;
  readonly placesYouth: boolean;
};

/**
 * The decision that holds: the owner's on its own service where that permits, or else the registry's. Where neither does, the owner says
 * why to whom it serves. Who is assigned is the owner's to know: what is said here holds for who is, or with a reason.
 */
export function explainedBy(question: ExplainedQuestion, facts: Facts | null): Explanation {
  const { owner } = CATEGORIES[question.category];
  const request = { ...question, statedReason: null };
  const shared = explain({ ...request, decidedBy: 'CONSENT' }, facts);
  if (owner !== question.caller.agency) return shared;
  const own = explain({ ...request, decidedBy: owner }, facts);
  const isOwn = own.decision.effect === 'permit' || (facts?.servesYouth === true && shared.decision.effect === 'deny');
  return isOwn ? own : shared;
}

function answer(
  { caller, purpose, youthId, at, withReasons }: AccessQuestion,
  category: DataCategory,
  placesYouth: boolean,
  facts: Facts | null,
): AccessDecision {
  const { decision, consents } = explainedBy({ caller, purpose, youthId, at, category, placesYouth }, facts);
  return {
    category,
    owner: CATEGORIES[category].owner,
    decision: decision.effect === 'permit' ? 'PERMIT' : 'DENY',
    reason: decision.effect === 'permit' ? decision.basis : withReasons ? decision.code : null,
    remedy: decision.effect === 'permit' ? null : consentRemedyOf(purpose, category, caller),
    consentId: decision.effect === 'permit' && decision.basis === 'CONSENT' ? decision.consentId : null,
    statute: decision.effect === 'permit' && decision.basis === 'STATUTE' ? decision.statuteId : null,
    consents: withReasons ? findingsOf(consents) : null,
  };
}

const findingsOf = (consents: Explanation['consents']): AccessDecision['consents'] =>
  consents.map(({ id, objection }) => ({ consentId: id, objection }));
