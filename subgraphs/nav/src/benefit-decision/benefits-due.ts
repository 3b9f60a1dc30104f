import { DataCategory } from '@brobygger/domain';
import { defineDueList } from '../work-list';

/** The decisions on what a youth is given to live on that end. What ended stays listed for a month: none slips by over a holiday. */
export const BenefitsDueResolver = defineDueList({
  field: 'benefits',
  type: 'NavBenefitDue',
  category: DataCategory.NAV_INCOME,
  description: 'Decisions under sotjl. §§ 18 and 29 that end, or ended in the last month',
  rows: `
select youth_id, id, valid_to as due_on from nav_benefit_decision
where organisation_id = $1 and status = 'GRANTED' and valid_to <= $2 and valid_to >= $5::date - interval '1 month'`,
});
