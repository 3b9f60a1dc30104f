import { DataCategory } from '@brobygger/domain';
import { defineServedYouth, type AgencyRecords } from '@brobygger/subgraph-kit';

/** Stands for what the schools hold about one youth. The nouns add their fields to it. */
export type SchoolRecords = AgencyRecords;
export const { Records: SchoolRecords, noun: youth } = defineServedYouth({
  field: 'school',
  listedBy: DataCategory.SCHOOL_ATTENDANCE,
  agency: 'the school',
  caseload: 'a school caseload',
  organisation: 'a school',
  own: 'school',
});
