import { createError, DataCategory, isId, newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { getOpenCase } from '../case/open-case';
import { assertEndsAfterItBegins, overlap, statusOn } from '../section17/decision-time';
import { NavBenefitDecision } from './benefit-decision.entity';
import type { EndNavBenefitInput, GrantNavBenefitInput } from './benefit-decision.input';
import { BENEFITS } from './benefit-kind';

/** Grants and ends decisions under sections 18 and 29. */
export interface BenefitDecisionService {
  /**
   * Grants one in the open case.
   * @throws BAD_USER_INPUT for an end that is not after the beginning; NOT_FOUND without an open case; CONFLICT where the youth has another
   * of a kind of which there is one at a time
   */
  grant(author: Author, input: GrantNavBenefitInput): Promise<Recorded>;
  /** Ends one today that is not over. @throws NOT_FOUND where the office has granted no such decision, or it is over */
  end(author: Author, input: EndNavBenefitInput): Promise<Recorded>;
}

export const createBenefitDecisionService = ({
  recorder,
}: {
  readonly recorder: Recorder;
}): BenefitDecisionService => ({
  grant: (author, { youthId, kind, validFrom, validTo = null, monthlyNok = null }) =>
    recorder.onServedYouth(author, youthId, DataCategory.NAV_INCOME, async (transaction) => {
      const [id, { organisationId }, { statute, oneAtATime }] = [newId(), author, BENEFITS[kind]];
      assertEndsAfterItBegins({ validFrom, validTo });
      const { id: caseId } = await getOpenCase(transaction, author, youthId);
      const granted = { youthId, organisationId, kind, status: 'GRANTED' } as const;
      const others = oneAtATime ? await transaction.findBy(NavBenefitDecision, granted) : [];
      if (others.some((each) => overlap(each, { validFrom, validTo }))) {
        const fault = 'your office has granted another of the kind for some of these days';
        throw createError('CONFLICT', fault, { argument: 'input.validFrom' });
      }
      const decided = { statute, caseId, validFrom, validTo, monthlyNok, decidedOn: osloDate(author.at) };
      await transaction.insert(NavBenefitDecision, { ...granted, ...decided, id });
      return { id, youthId };
    }),

  end: (author, { youthId, decisionId }) =>
    recorder.onServedYouth(author, youthId, DataCategory.NAV_INCOME, async (transaction) => {
      const [today, { organisationId }] = [osloDate(author.at), author];
      const decision = isId(decisionId)
        ? await transaction.findOneBy(NavBenefitDecision, { id: decisionId, youthId, organisationId })
        : null;
      if (decision === null || statusOn(decision, today) !== 'GRANTED') {
        throw createError('NOT_FOUND', 'your office has granted no such decision on this youth, or it is over');
      }
      const { id, validFrom } = decision;
      const validTo = validFrom > today ? validFrom : today;
      await transaction.update(NavBenefitDecision, { id, youthId }, { status: 'ENDED', validTo });
      return { id, youthId };
    }),
});
