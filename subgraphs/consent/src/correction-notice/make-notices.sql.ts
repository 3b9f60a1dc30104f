import { Act, Basis, Purpose } from '@brobygger/domain';
import { NEW_ID } from '@brobygger/subgraph-kit';
import { idIn } from '../emergency-delay/delayed.sql';
import { CHANGE_BY_OUTCOME } from './record-change';

/** On what another organisation is let see what the owner keeps. */
const ACROSS = `('${Basis.CONSENT}', '${Basis.STATUTE}', '${Basis.EMERGENCY}')`;

/** Whose, kept by whom, of which category, and when the owner changed it. Each part is an expression. */
interface Changed {
  readonly youth: string;
  readonly owner: string;
  readonly category: string;
  readonly at: string;
}

/** SQL: as `received`, after `with`: who received what was changed, when, whether under an order, and in which emergency, if in one. */
export const received = ({ youth, owner, category, at }: Changed): string => `
    stands as (select coalesce(y.merged_into, y.id) as id from youth y where y.id = ${youth}),
    registration as (select id from stands union all select y.id from youth y join stands on y.merged_into = stands.id),
    received as (
      select e.organisation_id, e.at, e.purpose = '${Purpose.B106}' as by_order,
        case e.basis when '${Basis.EMERGENCY}' then ${idIn('e.cause')} end as emergency_id
      from disclosure_entry e join registration on registration.id = e.youth_id
      where coalesce(e.act, '${Act.READ}') = '${Act.READ}' and e.basis in ${ACROSS} and ${category} = any(e.categories)
        and e.at <= ${at} + interval '1 minute' and exists (select from service_relation s join registration on registration.id = s.youth_id
          where s.organisation_id = ${owner} and s.valid_from <= e.at)
      union all
      select s.recipient_id, s.recorded_at, false, null from shared_outside s join registration on registration.id = s.youth_id
      where s.organisation_id = ${owner} and ${category} = any(s.categories)
        and s.recorded_at <= ${at} + interval '1 minute'
    )`;

/**
 * SQL: makes notices of the claims `answered` (claim_id, youth_id, organisation_id, category, at) by which something was corrected, erased
 * or restricted, once to each organisation that has received the category: that was let see it since the owner began to serve the youth,
 * or was told of it by the owner by telephone or on paper. A notice keeps by which emergencies that was, and since when by anything else.
 * What was let see before that was not the owner's, and what is let see after it, but for who was being let see as it was answered, is
 * what was corrected.
 */
export const makeCorrectionNotices = (answered: string): string => `
  insert into correction_notice (id, claim_id, youth_id, organisation_id, category, corrected_at, first_received_at, rests_on_order,
    emergency_ids, first_otherwise_at)
  select ${NEW_ID}, w.claim_id, w.youth_id, r.organisation_id, w.category, w.at, r.first_at, r.rests_on_order,
    r.emergency_ids, r.first_otherwise_at
  from ${answered} w cross join lateral (
    with ${received({ youth: 'w.youth_id', owner: 'w.organisation_id', category: 'w.category', at: 'w.at' })}
    select o.id as organisation_id, min(received.at) as first_at, 
      coalesce(bool_and(received.by_order) filter (where emergency_id is null), false) as rests_on_order,
      coalesce(array_agg(distinct emergency_id) filter (where emergency_id is not null), '{}') as emergency_ids,
      min(received.at) filter (where emergency_id is null) as first_otherwise_at
    from received join organisation o on o.id = received.organisation_id where o.id <> w.organisation_id group by o.id
  ) r
  on conflict do nothing`;

/** SQL: the answers of which recipients are told. */
const CHANGING_OUTCOMES = Object.keys(CHANGE_BY_OUTCOME)
  .map((outcome) => `'${outcome}'`)
  .join(', ');

/** SQL: makes the notices that are lacking of what was answered within the hour before $1: who was reading then may be entered after it. */
export const LATE_CORRECTION_NOTICES = makeCorrectionNotices(`(
    select c.id as claim_id, c.youth_id, c.organisation_id, c.category, a.at from claim_event a join claim c on c.id = a.claim_id
    where a.act = 'ANSWER' and a.outcome in (${CHANGING_OUTCOMES}) and a.at > $1::timestamptz - interval '1 hour')`);
