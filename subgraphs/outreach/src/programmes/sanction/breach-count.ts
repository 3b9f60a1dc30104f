import { DataCategory } from '@brobygger/domain';
import { rowsOf } from '@brobygger/subgraph-kit';
import { SanctionBreach } from './sanction-breach.entity';
import { YouthSanction } from './youth-sanction.entity';

/** Which sanctions a youth has, newest first, without what they are: who may know how often one was broken is not read more of it. */
export const sanctionIdsOfYouth = rowsOf<Pick<YouthSanction, 'id' | 'youthId' | 'organisationId' | 'newestOn'>>({
  entity: YouthSanction,
  by: 'youthId',
  category: DataCategory.OUTREACH_BREACH_COUNT,
  only: ['id', 'youthId'],
  orderBy: { property: 'newestOn', direction: 'DESC' },
});

/** The breaches of a sanction as a number of rows: neither their days nor what was broken, which can be a drug test. */
export const breachIdsOfSanction = rowsOf<Pick<SanctionBreach, 'id' | 'sanctionId'>>({
  entity: SanctionBreach,
  by: 'sanctionId',
  only: ['sanctionId'],
  orderBy: { property: 'id', direction: 'ASC' },
});
