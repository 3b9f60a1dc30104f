import { isId, osloDate, type Caller, type DataCategory, type LocalDate, type Purpose } from '@brobygger/domain';
import { isKeptOut } from '@brobygger/subgraph-kit';
import { isOfYouth } from '../of-youth.sql';
import { isAnswered } from '../consent-request/answered.sql';
import { isHidden } from '../guardian-signing/hidden.sql';
import { isDecided, isForGuardiansAlone, reachesGuardian } from '../guardian-signing/read-signings';

/** What is asked of a child below 12, as a guardian whom it reaches reads it. */
export interface ChildRequestRow {
  readonly id: string;
  readonly youthId: string;
  readonly youthName: string;
  readonly birthDate: LocalDate;
  readonly organisationId: string;
  readonly purpose: Purpose;
  /** What is asked for and was not answered, nor waits for another guardian; at least one. */
  readonly categories: readonly DataCategory[];
  /** Withheld where the address is protected: it is free text, and may say where. */
  readonly reason: string | null;
  readonly expiresAt: Date;
  readonly cancelledAt: Date | null;
}

/** SQL: whether what guardians have begun, a row, still waits for others at the moment; what has an end is among the answers. */
const waits = (
  signing: string,
  at: string,
): string => `${signing}.begun_by is not null and ${at} < ${signing}.expires_at

  and not ${isDecided(signing)}`;

/**
 * What is asked of the children whose guardian $1 is on the day $2, below 12, and may reach the guardian, newest first: $3 one alone, or
 * null for those that are open at the moment $4. What a worker sends who is kept out of the child's things has never come, and
 * neither has that of which something is hidden from the guardian.
 */
export const OF_CHILDREN = `
select r.id, y.id as "youthId", y.name as "youthName", y.birth_date as "birthDate", r.organisation_id as "organisationId", r.purpose,
  left_of.categories, case when y.protection = 'UNGRADED' then r.reason end as reason,
  r.expires_at as "expiresAt", r.cancelled_at as "cancelledAt"
from youth y join consent_request r on ${isOfYouth('r', 'y.id')}
cross join lateral (select array(select c from unnest(r.categories) with ordinality as asked (c, n)
  where not ${isAnswered('r.id', 'c')}
    and not exists (select from guardian_signing g where g.request_id = r.id and c = any(g.categories) and ${waits('g', '$4')})
  order by n) as categories) left_of
where y.id in (select s.youth_id from guardianship s where s.guardian_id = $1::uuid) and y.merged_into is null
  and ${reachesGuardian('$1::uuid', '$2::date', 'r.categories')} and ${isForGuardiansAlone('$2::date')}
  and not exists (select from guardian_signing g where g.request_id = r.id and g.begun_by is not null
    and ${isHidden('signing_id', 'g.id', '$1::uuid')})
  and not ${isKeptOut({ youth: 'y.id', person: 'r.asked_by' })} and cardinality(left_of.categories) > 0
  and ($3::uuid is not null or (r.cancelled_at is null and $4::timestamptz < r.expires_at)) and ($3::uuid is null or r.id = $3)
order by r.id desc`;

/** The parameters of `OF_CHILDREN`, or `null` where there can be nothing. */
export function childRequestsBy(guardian: Caller, id: string | null, at: Date): readonly unknown[] | null {
  if (!isId(guardian.personId) || (id !== null && !isId(id))) return null;
  return [guardian.personId, osloDate(at), id, at];
}
