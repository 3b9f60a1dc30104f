import { DataCategory } from '@brobygger/domain';
import { defineServedYouth, type AgencyRecords } from '@brobygger/subgraph-kit';

/** Stands for what outreach holds about one youth. The nouns add their fields to it. */
export type OutreachRecords = AgencyRecords;
export const {
  Records: OutreachRecords,
  Youth,
  noun: youth,
} = defineServedYouth({
  field: 'outreach',
  listedBy: DataCategory.OUTREACH_CONTACT,
  agency: 'outreach',
  caseload: 'an outreach caseload',
  organisation: 'an outreach organisation',
  own: 'organisation',
});
