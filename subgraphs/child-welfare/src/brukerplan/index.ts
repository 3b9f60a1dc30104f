import { defineBrukerplan } from '@brobygger/subgraph-kit';
import { migrations } from './migrations';

/** What a survey of the users of child welfare's youth teams counted, without names. */
export const brukerplan = defineBrukerplan({
  agency: 'CHILD_WELFARE',
  list: 'childWelfareBrukerplanSurveys',
  record: 'recordChildWelfareBrukerplanSurvey',
  isOfOneYear: true,
  migrations,
});
