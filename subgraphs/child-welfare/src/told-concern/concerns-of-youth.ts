import { DataCategory } from '@brobygger/domain';
import { rowsOf } from '@brobygger/subgraph-kit';
import { ConcernReport } from '../concern-report/concern-report.entity';

/** The reports that were found to be about a youth, newest first: nothing of what they say is read. */
export const concernsOfYouth = rowsOf({
  entity: ConcernReport,
  by: 'youthId',
  category: DataCategory.CHILD_WELFARE_INVESTIGATION,
  only: ['id', 'youthId', 'organisationId', 'concerns', 'receivedAt', 'linkedAt'],
  orderBy: { property: 'id', direction: 'DESC' },
});
