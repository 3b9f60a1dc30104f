import { DataCategory } from '@brobygger/domain';
import { defineDueList } from '../work-list';

/** The open investigations by the day on which they are to be over (bvl. § 2-2). */
export const InvestigationsDueResolver = defineDueList({
  field: 'investigations',
  type: 'InvestigationDue',
  category: DataCategory.CHILD_WELFARE_INVESTIGATION,
  description: 'Open investigations that are to be over (bvl. § 2-2)',
  rows: `select youth_id, id, due_on from investigation where organisation_id = $1 and closed_on is null and due_on <= $2`,
});
