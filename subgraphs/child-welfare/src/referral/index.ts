import { DataCategory } from '@brobygger/domain';
import { defineReferring } from '@brobygger/subgraph-kit';
import { ChildWelfareDecision } from '../decision/child-welfare-decision.entity';
import { MeasuresPlan } from '../measures-plan/measures-plan.entity';
import { ChildWelfareRecords } from '../youth';

/** Child welfare refers to housing follow-up on its measures plan or on aftercare (INV11). */
export const referral = defineReferring({
  prefix: 'ChildWelfare',
  Records: ChildWelfareRecords,
  category: DataCategory.CHILD_WELFARE_TRANSFER,
  bases: [
    { kind: 'MEASURES_PLAN', entity: MeasuresPlan },
    { kind: 'AFTERCARE', entity: ChildWelfareDecision, where: () => [{ kind: 'AFTERCARE', isInError: false }] },
  ],
});
