import { DataCategory, type LocalDate } from '@brobygger/domain';
import { rowsOf } from '@brobygger/subgraph-kit';
import { ChildWelfareCase } from '../case/child-welfare-case.entity';
import { ChildWelfareDecision } from './child-welfare-decision.entity';

type DecidedDays = Pick<
  ChildWelfareDecision,
  'id' | 'youthId' | 'organisationId' | 'caseId' | 'decidedOn' | 'validFrom' | 'validTo' | 'isInError'
>;
type ClosedDay = Pick<ChildWelfareCase, 'id' | 'youthId' | 'organisationId' | 'closedOn'>;

/** The days of a youth's decisions, without what was decided: who may know that there is one is not read its kind. */
export const decidedDaysOfYouth = rowsOf<DecidedDays>({
  entity: ChildWelfareDecision,
  by: 'youthId',
  category: DataCategory.CHILD_WELFARE_DECISION_EXISTS,
  only: ['youthId', 'organisationId', 'caseId', 'decidedOn', 'validFrom', 'validTo', 'isInError'],
  orderBy: { property: 'id', direction: 'ASC' },
});

/** When a youth's cases were closed. */
export const closedDaysOfYouth = rowsOf<ClosedDay>({
  entity: ChildWelfareCase,
  by: 'youthId',
  category: DataCategory.CHILD_WELFARE_DECISION_EXISTS,
  only: ['youthId', 'organisationId', 'closedOn'],
  orderBy: { property: 'id', direction: 'ASC' },
});

/**
 * Whether a decision is in force on the day. The first day is one of its days and the last is not. What a service decided before it
 * closed its last case on the youth is over with the case, also where no end was written.
 */
export const isDecisionInForce = (
  decisions: readonly Omit<DecidedDays, 'id' | 'youthId' | 'caseId'>[],
  cases: readonly Omit<ClosedDay, 'id' | 'youthId'>[],
  today: LocalDate,
): boolean =>
  decisions.some(({ organisationId, decidedOn, validFrom, validTo, isInError }) => {
    if (isInError || validFrom > today || (validTo !== null && validTo <= today)) return false;
    const own = cases.filter((each) => each.organisationId === organisationId);
    return (
      own.some(({ closedOn }) => closedOn === null) ||
      !own.some(({ closedOn }) => closedOn !== null && closedOn >= decidedOn)
    );
  });
