import type { LocalDate } from '@brobygger/domain';
import { isListedFor, MOST_MISSING, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { IsPermissionMissing, Resident } from './missing-permission';
import type { ResidencyState } from './residency.entity';

/** A residency of a youth under 18 for which guardians' permission is missing now. */
export interface AwaitingGuardian extends Resident {
  readonly residencyId: string;
  readonly state: ResidencyState;
  readonly appliedOn: LocalDate;
}

const IN_STUDENT_HOUSES = `
select r.youth_id as "youthId", r.organisation_id as "organisationId", r.house_id as "houseId", r.id as "residencyId", r.state,
  to_char(r.applied_at at time zone 'Europe/Oslo', 'YYYY-MM-DD') as "appliedOn"
from residency r join house h on h.id = r.house_id and h.kind = 'STUDENT_SHARED'
where r.organisation_id = $1 and r.state <> 'MOVED_OUT'
  and ${isListedFor({ youth: 'r.youth_id', organisation: '$1', person: '$2', hasReason: '$3', at: null })}
order by r.applied_at, r.id limit ${MOST_MISSING}`;

/**
 * The organisation's residencies in student houses that await a guardian, who has waited longest first. The registry is asked now, of all
 * in one question: nothing of its answer is kept. One of a youth from whose data the person is kept, or who is assigned to others where no
 * reason is stated, is not there, and takes no place of another.
 * @throws REGISTRY_UNAVAILABLE where the registry does not say
 */
export async function readAwaitingGuardian(
  deps: { readonly query: Query; readonly isPermissionMissing: IsPermissionMissing },
  { caller: { organisationId, personId }, statedReason }: Pick<SubgraphContext['hop'], 'caller' | 'statedReason'>,
): Promise<readonly AwaitingGuardian[]> {
  const values = [organisationId, personId, statedReason !== undefined];
  const residents = await deps.query<AwaitingGuardian>('awaiting-guardian', IN_STUDENT_HOUSES, values);
  const missing = await Promise.all(residents.map((resident) => deps.isPermissionMissing(resident)));
  return residents.filter((_, place) => missing[place] === true);
}
