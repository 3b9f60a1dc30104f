import type { Hop } from '@brobygger/hop-token';
import type { Query } from '../persistence/query';
import { holdsAt } from '../service-relation/relation-sql';
import type { AssignedWorker } from './assignment.type';

const ASSIGNED = `
select person_id as "personId", valid_from as "assignedAt", assigned_by as "assignedBy" from assignment
where youth_id = $1 and organisation_id = $2 and ${holdsAt('assignment', '$3')} order by valid_from, person_id`;

/** The workers of the asker's organisation whom the youth is assigned to, the first assigned first. */
export const readAssigned = (
  query: Query,
  { caller }: Hop,
  at: Date,
  youthId: string,
): Promise<readonly AssignedWorker[]> =>
  query<AssignedWorker>('assigned', ASSIGNED, [youthId, caller.organisationId, at]);
