import { DataCategory } from '@brobygger/domain';
import { defineServedYouth, type AgencyRecords } from '@brobygger/subgraph-kit';

/** Stands for what NAV holds about one youth. The nouns add their fields to it. */
export type NavRecords = AgencyRecords;
export const {
  Records: NavRecords,
  Youth,
  noun: youth,
} = defineServedYouth({
  field: 'nav',
  listedBy: DataCategory.NAV_CASE,
  agency: 'NAV',
  caseload: 'a NAV caseload',
  organisation: 'a NAV office',
  own: 'NAV office',
});
