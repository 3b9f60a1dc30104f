import type { LocalDate } from '@brobygger/domain';
import { isHidden } from '../guardian-signing/hidden.sql';
import { mayReach } from '../consent/may-reach.sql';
import { signsOn } from '../youth/guardian-signs.sql';
import type { PermissionEvent } from './permission-state';

/** What was done with it, when, and how. */
export type ToldPermissionEvent = PermissionEvent & {
  readonly at: string;
  readonly capacity: 'YOUTH' | 'GUARDIAN' | 'CONSENT_OFFICER';
};

/** That a youth has asked whether guardians let them live with a housing service. */
export interface PermissionRow {
  readonly id: string;
  readonly youthId: string;
  readonly youthName: string;
  readonly organisationId: string;
  readonly birthDate: LocalDate;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  /** Oldest first. */
  readonly events: readonly ToldPermissionEvent[];
  /** The guardians to whom it was sent and whom it does not reach. */
  readonly held: readonly string[];
  /** The guardians to whom it was sent and from whom it is hidden. */
  readonly hiddenFrom: readonly string[];
}

const columns = (
  toldAt?: string,
): string => `p.id, y.id as "youthId", y.name as "youthName", p.organisation_id as "organisationId", y.birth_date as "birthDate",
  p.asked_at as "askedAt", p.expires_at as "expiresAt",
  coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'guardianId', e.guardian_id, 'at', e.at, 'capacity', e.capacity)
    order by e.seq) from guardian_permission_event e where e.permission_id = p.id), '[]') as events,
  array(select e.guardian_id::text from guardian_permission_event e
    where e.permission_id = p.id and e.kind = 'SENT' and not ${mayReach('e.guardian_id')}) as held,
  array(select e.guardian_id::text from guardian_permission_event e where e.permission_id = p.id and e.kind = 'SENT'
    and ${isHidden('permission_id', 'p.id', 'e.guardian_id', toldAt === undefined ? {} : { toldAt })}) as "hiddenFrom"`;

/** What a registration that was merged away was permitted holds for nobody meanwhile, as its consents (ADR 0035). */
const FROM = 'guardian_permission p join youth y on y.id = p.youth_id and y.merged_into is null';

const ofYouth = (toldAt?: string): string => `
select ${columns(toldAt)} from ${FROM} where y.id = $1 and ($2::uuid is null or p.id = $2) order by p.id desc`;

/** Of the youth $1, newest first; $2 one alone, or null. */
export const OF_YOUTH = ofYouth();

/** The same as a youth is told of it who reads at the moment $3; null is for who is no youth. */
export const TOLD_OF_YOUTH = ofYouth('$3::timestamptz');

/** What was sent to the guardian $1 who signs as one on the day $2, and reaches them; $3 one alone, or null. */
export const OF_GUARDIAN = `
select ${columns()} from ${FROM}
where exists (select from guardian_permission_event e where e.permission_id = p.id and e.kind = 'SENT' and e.guardian_id = $1)
  and exists (select from guardianship s where s.youth_id = y.id and s.guardian_id = $1 and ${signsOn('s', 'y.birth_date', '$2::date')})
  and ${mayReach('$1::uuid')} and ($3::uuid is null or p.id = $3)
  and not ${isHidden('permission_id', 'p.id', '$1::uuid')}
order by p.id desc`;

/** Of the guardians $2 of the youth $1, those who sign as one on the day $3, and whether what concerns the youth may reach them. */
export const GUARDIANS = `
select distinct s.guardian_id::text as id, ${mayReach('s.guardian_id')} as reached
from guardianship s join youth y on y.id = s.youth_id
where s.youth_id = $1 and s.guardian_id = any($2::uuid[]) and ${signsOn('s', 'y.birth_date', '$3::date')}`;
