import { defineOwner, type ServicesOfOwner } from '@brobygger/subgraph-kit';
import { childWelfareCase } from './case';
import { ChildWelfareTables1700000001000 } from './child-welfare-tables.migration';
import { concernReport } from './concern-report';
import { course } from './course';
import { decision } from './decision';
import { decisionCount } from './decision-count';
import { plan } from './plan';
import { refugeeProfile } from './refugee';
import { transfer } from './transfer';
import { youth } from './youth';

/** Child welfare's subgraph: its nouns. */
export const childWelfare = defineOwner({
  name: 'child-welfare',
  nouns: [youth, childWelfareCase, decision, decisionCount, plan, transfer, course, refugeeProfile, concernReport],
  history: [ChildWelfareTables1700000001000],
});

/** Child welfare's own services, behind its mutations. */
export type ChildWelfareServices = ServicesOfOwner<typeof childWelfare>;
