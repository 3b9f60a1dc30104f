import { defineOwner, type ServicesOfOwner } from '@brobygger/subgraph-kit';
import { benefitDecision } from './benefit-decision';
import { navCase } from './case';
import { economyCourse } from './economy-course';
import { caseImport } from './case-import';
import { handover } from './handover';
import { income } from './income';
import { individualPlan } from './individual-plan';
import { leaving } from './leaving';
import { move } from './move';
import { NavTables1700000001000 } from './nav-tables.migration';
import { order } from './order';
import { qualification } from './qualification';
import { referral } from './referral';
import { section17 } from './section17';
import { workList } from './work-list';
import { youth } from './youth';
import { NAV_RECORDS } from './nav-records';

/** NAV's subgraph: its nouns. */
export const nav = defineOwner({
  name: 'nav',
  records: NAV_RECORDS,
  nouns: [
    youth,
    workList,
    navCase,
    caseImport,
    leaving,
    move,
    section17,
    benefitDecision,
    individualPlan,
    order,
    income,
    qualification,
    economyCourse,
    referral,
    handover,
  ],
  history: [NavTables1700000001000],
});

/** NAV's own services, behind its mutations. */
export type NavServices = ServicesOfOwner<typeof nav>;
