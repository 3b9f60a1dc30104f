import { DataCategory } from '@brobygger/domain';
import { defineDueList } from '../work-list';

/** The plans of open cases by the day on which they are to be evaluated: the newest version of each. */
export const PlansDueResolver = defineDueList({
  field: 'measuresPlans',
  type: 'MeasuresPlanDue',
  category: DataCategory.CHILD_WELFARE_PROCEEDINGS,
  description: 'Measures plans that are to be evaluated (bvl. § 8-1), of youths whose case is open',
  rows: `
select newest.youth_id, newest.id, newest.evaluation_due_on as due_on
from child_welfare_case c
join lateral (select p.* from measures_plan p where p.case_id = c.id order by p.version desc limit 1) newest on true
where c.organisation_id = $1 and c.status <> 'CLOSED' and newest.evaluation_due_on <= $2`,
});
