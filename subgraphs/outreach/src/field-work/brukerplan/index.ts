import { defineBrukerplan } from '@brobygger/subgraph-kit';
import { migrations } from './migrations';

/** What a survey of outreach's users counted, without names. */
export const brukerplan = defineBrukerplan({
  agency: 'OUTREACH',
  list: 'brukerplanSurveys',
  record: 'recordBrukerplanSurvey',
  isOfOneYear: false,
  migrations,
});
