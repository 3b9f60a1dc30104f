import { DataCategory } from '@brobygger/domain';
import { defineDueList } from '../work-list';

/** The decisions that end while their case goes on. What ended stays listed for a month, so that none slips by over a holiday. */
export const DecisionsExpiringResolver = defineDueList({
  field: 'childWelfareDecisions',
  type: 'ChildWelfareDecisionDue',
  category: DataCategory.CHILD_WELFARE_DECISIONS,
  description: 'Decisions that end, or ended in the last month, of youths whose case is open',
  rows: `
select d.youth_id, d.id, d.valid_to as due_on from child_welfare_decision d
where d.organisation_id = $1 and d.valid_to <= $2 and d.valid_to >= $5::date - interval '1 month' and not d.is_in_error and exists (
  select from child_welfare_case c where c.youth_id = d.youth_id and c.organisation_id = $1 and c.status <> 'CLOSED')`,
});
