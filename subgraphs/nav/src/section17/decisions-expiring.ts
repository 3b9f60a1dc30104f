import { DataCategory } from '@brobygger/domain';
import { defineDueList } from '../work-list';

/** The decisions on advice and guidance that end. What ended stays listed for a month, so that none slips by over a holiday. */
export const DecisionsExpiringResolver = defineDueList({
  field: 'section17',
  type: 'Section17Due',
  category: DataCategory.NAV_SECTION_17,
  description: 'Decisions on advice and guidance (sotjl. § 17) that end, or ended in the last month',
  rows: `
select youth_id, id, valid_to as due_on from section17_decision
where organisation_id = $1 and status = 'GRANTED' and valid_to <= $2 and valid_to >= $5::date - interval '1 month'`,
});
