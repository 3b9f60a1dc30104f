import type { Explanation } from '@brobygger/consent-engine';
import { isPurposeOpenTo, Purpose, type Agency, type Caller, type DataCategory } from '@brobygger/domain';
import { AccessOutcome } from '../access/access-decision.type';
import { byPlacement, explainedBy, type ExplainedQuestion } from '../access/access-answers';
import type { AccessExplanation } from './access-explanation.type';
import type { FactsThen } from './past-facts';

/** What is to be explained on which facts: a category, for one purpose or for all that are open to the organisation. */
export interface ExplanationAsked {
  readonly facts: FactsThen;
  readonly youthId: string;
  readonly at: Date;
  readonly worker: Caller & { readonly agency: Agency };
  readonly category: DataCategory;
  readonly purpose: Purpose | null;
}

/**
 * Why the category was or was not open to a worker of the organisation in general, so that blocks and conflicts of interest, which are
 * persons', do not show.
 */
export function explainAccess(asked: ExplanationAsked): readonly AccessExplanation[] {
  const { facts, worker, youthId, at, category } = asked;
  const purposes = Object.values(Purpose).filter((purpose) =>
    asked.purpose === null ? isPurposeOpenTo(purpose, worker) : purpose === asked.purpose,
  );
  return purposes.flatMap((purpose) =>
    byPlacement(category, (placesYouth) => {
      const question = { caller: worker, purpose, youthId, at, category, placesYouth };
      return { purpose, category, placesYouth, at, ...told(underAnyOrder(question, facts)) };
    }),
  );
}

/** Without an order, or under the first that opens it. */
function underAnyOrder(question: ExplainedQuestion, { withoutOrder, byOrder }: FactsThen): Explanation {
  const alone = explainedBy(question, withoutOrder);
  if (alone.decision.effect === 'permit') return alone;
  const ordered = byOrder.map((facts) => explainedBy(question, facts));
  return ordered.find(({ decision }) => decision.effect === 'permit') ?? alone;
}

type Told = Omit<AccessExplanation, 'purpose' | 'category' | 'placesYouth' | 'at'>;

function told({ decision, rules, consents }: Explanation): Told {
  const isPermit = decision.effect === 'permit';
  return {
    decision: isPermit ? AccessOutcome.PERMIT : AccessOutcome.DENY,
    reason: isPermit ? decision.basis : decision.code,
    consentId: isPermit && decision.basis === 'CONSENT' ? decision.consentId : null,
    consentVersion: isPermit && decision.basis === 'CONSENT' ? decision.consentVersion : null,
    statute: isPermit && decision.basis === 'STATUTE' ? decision.statuteId : null,
    orderId: isPermit && decision.basis === 'STATUTE' ? decision.orderId : null,
    rules,
    consents: consents.map(({ id, objection }) => ({ consentId: id, objection })),
  };
}
