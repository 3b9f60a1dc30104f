import { Act, Basis, Role } from '@brobygger/domain';
import { NEW_ID } from '@brobygger/subgraph-kit';
import { NoticeKind } from './notice-kind';
import { deliverEach } from '../timers/job-name';
import { NEWEST_EVENT } from '../emergency-delay/delayed.sql';

/** Who an entry of what time has done names: nobody. */
const NOBODY = 'registry';

/**
 * SQL: writes of the delays whose time is over at $1, $2 at most, that it is, each once; enters it in the log of the registration of
 * which it was opened, and tells the youth under the one that stands, in the same transaction. Answers how many.
 */
export const DELAYS_OVER = `
with due as materialized (
  select d.emergency_id, d.version, d.shown_from, y.id as youth_id, was.id as opened_of, y.status
  from (select * from ${NEWEST_EVENT} and d.act in ('ASKED', 'CONFIRMED') and d.shown_from <= $1) d
    join emergency_access e on e.id = d.emergency_id
    left join youth was on was.id = e.youth_id left join youth y on y.id = coalesce(was.merged_into, was.id)
  order by d.shown_from limit $2
), lapsed as (
  insert into emergency_delay_event (emergency_id, version, act, shown_from, at)
  select emergency_id, version + 1, 'LAPSED', shown_from, $1 from due on conflict do nothing returning emergency_id
), over as (
  select due.* from due join lapsed using (emergency_id)
), entered as (
  insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, purpose, basis, categories, fields, act, cause)
  select ${NEW_ID}, $1, emergency_id::text, opened_of, '${NOBODY}', '${Role.SYSTEM}', '', '${Basis.EMERGENCY}', '{}', '{}',
    '${Act.LAPSED_DELAY}', emergency_id::text from over where opened_of is not null
), told as (
  insert into notice (id, youth_id, kind, subject_id, step, made_at)
  select ${NEW_ID}, youth_id, '${NoticeKind.EMERGENCY_OPENED}', emergency_id, 0, $1 from over where status <> 'DEAD'
  on conflict do nothing returning id
)
select (select count(*) from over) as count, count(${deliverEach('told')}) as told from told`;
