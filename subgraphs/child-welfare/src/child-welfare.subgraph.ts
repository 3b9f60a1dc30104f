import { defineOwner, type ServicesOfOwner } from '@brobygger/subgraph-kit';
import { brukerplan } from './brukerplan';
import { childWelfareCase } from './case';
import { caseMeeting } from './case-meeting';
import { caseParty } from './case-party';
import { ChildWelfareTables1700000001000 } from './child-welfare-tables.migration';
import { concernReport } from './concern-report';
import { concernTriage } from './concern-triage';
import { contactPerson } from './contact-person';
import { course } from './course';
import { courseReport } from './course-report';
import { decision } from './decision';
import { decisionCount } from './decision-count';
import { decisionExecution } from './decision-execution';
import { handover } from './handover';
import { investigation } from './investigation';
import { lifeAreaGoal } from './life-area-goal';
import { measuresPlan } from './measures-plan';
import { practicePlacement } from './practice-placement';
import { programmeEvaluation } from './programme-evaluation';
import { referral } from './referral';
import { refugeeProfile } from './refugee-profile';
import { sentConcern } from './sent-concern';
import { toldConcern } from './told-concern';
import { societyGuide } from './society-guide';
import { transfer } from './transfer';
import { workList } from './work-list';
import { youth } from './youth';
import { CHILD_WELFARE_RECORDS } from './child-welfare-records';

/** Child welfare's subgraph: its nouns. */
export const childWelfare = defineOwner({
  name: 'child-welfare',
  records: CHILD_WELFARE_RECORDS,
  nouns: [
    youth,
    workList,
    childWelfareCase,
    decision,
    decisionCount,
    decisionExecution,
    measuresPlan,
    contactPerson,
    caseMeeting,
    caseParty,
    referral,
    transfer,
    handover,
    course,
    courseReport,
    practicePlacement,
    societyGuide,
    lifeAreaGoal,
    programmeEvaluation,
    refugeeProfile,
    sentConcern,
    concernReport,
    investigation,
    concernTriage,
    toldConcern,
    brukerplan,
  ],
  history: [ChildWelfareTables1700000001000],
});

/** Child welfare's own services, behind its mutations. */
export type ChildWelfareServices = ServicesOfOwner<typeof childWelfare>;
