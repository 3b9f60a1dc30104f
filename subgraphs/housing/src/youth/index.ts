import { DataCategory } from '@brobygger/domain';
import { defineServedYouth, type AgencyRecords } from '@brobygger/subgraph-kit';

/** Stands for what housing holds about one youth. The nouns add their fields to it. */
export type HousingRecords = AgencyRecords;
export const {
  Records: HousingRecords,
  Youth,
  noun: youth,
} = defineServedYouth({
  field: 'housing',
  // Not residency: it places the youth, and a worker must find a youth with a protected address among their own.
  listedBy: DataCategory.HOUSING_FOLLOW_UP,
  agency: 'housing',
  caseload: 'a housing caseload',
  organisation: 'a housing organisation',
  own: 'housing organisation',
});
