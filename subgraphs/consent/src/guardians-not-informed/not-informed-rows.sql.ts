import { isOfYouth } from '../consent/not-informed.sql';

/** SQL: the columns of a record that guardians are not informed. */
export const COLUMNS = `n.id, n.youth_id::text as "youthId", n.categories, n.ground, n.reason, n.recorded_by as "recordedBy",
  n.recorded_at as "recordedAt", to_char(n.until, 'YYYY-MM-DD') as until, n.revoked_at as "revokedAt"`;

/** SQL: of the youth $1, newest first. */
export const OF_YOUTH = `
select ${COLUMNS} from guardians_not_informed n where ${isOfYouth('n', '$1::uuid')} order by n.recorded_at desc, n.id desc`;

/** SQL: revokes what stands of the youth $1, of the organisation $2 and the profession $3; by $4, at $5, on the day $6. */
export const REVOKE = `
update guardians_not_informed n set revoked_by = $4, revoked_at = $5 where ${isOfYouth('n', '$1::uuid')} and n.organisation_id = $2
  and n.profession = $3 and n.revoked_at is null and $6::date < n.until returning n.id, n.categories`;
