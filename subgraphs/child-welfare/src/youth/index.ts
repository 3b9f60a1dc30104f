import { DataCategory } from '@brobygger/domain';
import { defineServedYouth, type AgencyRecords } from '@brobygger/subgraph-kit';

/** Stands for what child welfare holds about one youth. The nouns add their fields to it. */
export type ChildWelfareRecords = AgencyRecords;
export const {
  Records: ChildWelfareRecords,
  Youth,
  noun: youth,
} = defineServedYouth({
  field: 'childWelfare',
  listedBy: DataCategory.CHILD_WELFARE_CASE,
  agency: 'child welfare',
  caseload: 'a child welfare caseload',
  organisation: 'a child welfare service',
  own: 'child welfare service',
});
