import { createError, newId, osloDate, ruleViolated, type LocalDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import {
  ChildWelfareDecision,
  type ChildWelfareDecisionKind,
  type ChildWelfareLegalBasis,
  type MeasureExecutor,
} from './child-welfare-decision.entity';

/** What a caseworker decides. */
export interface DecidedMeasure {
  readonly youthId: string;
  readonly kind: ChildWelfareDecisionKind;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate | null | undefined;
  readonly executedBy: MeasureExecutor;
  readonly wantedByYouth: boolean;
}

/** Makes the decisions of a child welfare service. */
export interface ChildWelfareDecisionService {
  /** Refuses aftercare that the youth does not want (INV14). */
  decide(author: Author, input: DecidedMeasure): Promise<Recorded>;
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
  decide: (author, { youthId, kind, validFrom, validTo = null, executedBy, wantedByYouth }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      if (validTo !== null && validTo <= validFrom)
        throw createError('BAD_USER_INPUT', '`input.validTo` must be after `input.validFrom`', {
          argument: 'input.validTo',
        });
      if (kind === 'AFTERCARE' && !wantedByYouth)
        throw ruleViolated('INV14', 'aftercare is only for a youth who wants it');
      const id = newId();
      await transaction.insert(ChildWelfareDecision, {
        id,
        youthId,
        organisationId: author.organisationId,
        kind,
        legalBasis: LEGAL_BASIS[kind],
        decidedOn: osloDate(author.at),
        validFrom,
        validTo,
        executedBy,
        wantedByYouth,
      });
      return { id, youthId };
    }),
});
