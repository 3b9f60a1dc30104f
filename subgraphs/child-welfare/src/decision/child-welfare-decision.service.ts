import { createError, DataCategory, newId, osloDate, ruleViolated } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import {
  ChildWelfareDecision,
  type ChildWelfareDecisionKind,
  type ChildWelfareLegalBasis,
} from './child-welfare-decision.entity';
import type { DecideMeasureInput } from './child-welfare-decision.input';

/** Makes the decisions of a child welfare service. */
export interface ChildWelfareDecisionService {
  /** Refuses aftercare that the youth does not want (INV14). */
  decide(author: Author, input: DecideMeasureInput): Promise<Recorded>;
}

const LEGAL_BASIS = {
  VOLUNTARY_ASSISTANCE: 'BVL_VOLUNTARY_ASSISTANCE',
  AFTERCARE: 'BVL_AFTERCARE',
  PLACEMENT: 'BVL_PLACEMENT',
  OTHER: 'BVL_OTHER',
} as const satisfies Record<ChildWelfareDecisionKind, ChildWelfareLegalBasis>;

export const createChildWelfareDecisionService = ({
  recorder,
}: {
  readonly recorder: Recorder;
}): ChildWelfareDecisionService => ({
  decide: (author, input) =>
    recorder.onServedYouth(author, input.youthId, DataCategory.CHILD_WELFARE_DECISIONS, async (transaction) => {
      const { kind, validFrom, validTo = null, wantedByYouth } = input;
      if (validTo !== null && validTo <= validFrom) {
        throw createError('BAD_USER_INPUT', '`input.validTo` must be after `input.validFrom`', {
          argument: 'input.validTo',
        });
      }
      if (kind === 'AFTERCARE' && !wantedByYouth) {
        throw ruleViolated('INV14', 'aftercare is only for a youth who wants it');
      }
      const id = newId();
      await transaction.insert(ChildWelfareDecision, {
        ...input,
        id,
        organisationId: author.organisationId,
        legalBasis: LEGAL_BASIS[kind],
        decidedOn: osloDate(author.at),
      });
      return { id, youthId: input.youthId };
    }),
});
