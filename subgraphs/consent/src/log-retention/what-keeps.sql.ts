import { LOG_RETENTION, NO_CATEGORY, RetentionStart } from '@brobygger/domain';
import { OPEN_STATES } from '../claim/read-claims';
import type { RetentionDecision } from './retention-decision';

/** Why an entry is kept. Each is counted, and one entry may have several. */
export const KeptFor = {
  /** It is not under a signed checkpoint yet. */
  NOT_SEALED: 'NOT_SEALED',
  /** A category of it has no decided period, or is none of today. */
  UNDECIDED: 'UNDECIDED',
  PERIOD_RUNS: 'PERIOD_RUNS',
  /** The youth has asked for a correction or an erasure that is not answered. */
  OPEN_CLAIM: 'OPEN_CLAIM',
  OPEN_OBJECTION: 'OPEN_OBJECTION',
  /** Something of the youth was opened in an emergency, and nobody has reviewed it. */
  EMERGENCY_REVIEW: 'EMERGENCY_REVIEW',
  /** A data protection officer holds it. */
  HELD: 'HELD',
} as const;
export type KeptFor = (typeof KeptFor)[keyof typeof KeptFor];

/** A youth is one in all registrations of theirs: what keeps an entry of one keeps those of the others. */
const OF_YOUTHS = `
registration as (select id, coalesce(merged_into, id) as youth from youth),
served as (
  select r.youth, max(coalesce(s.valid_to, 'infinity')) as until from service_relation s join registration r on r.id = s.youth_id group by 1
), claiming as (
  select r.youth, c.kind from claim c join registration r on r.id = c.youth_id
  join lateral (select l.state from claim_event l where l.claim_id = c.id order by l.version desc limit 1) e on true
  where e.state in ${OPEN_STATES}
), unreviewed as (
  select r.youth from emergency_access a join registration r on r.id = a.youth_id
  where not exists (select from emergency_review v where v.emergency_id = a.id)
), hold as (
  select h.from_on::timestamp at time zone 'Europe/Oslo' as from_at, (h.to_on + 1)::timestamp at time zone 'Europe/Oslo' as to_at
  from log_hold h where not exists (select from log_hold_end x where x.hold_number = h.number)
), signed as (select origin, max(size) as size from log_checkpoint where note is not null group by origin
), period as (select * from unnest($1::text[], $2::int[], $3::boolean[]) as p(name, years, is_from_entry))`;

/** What has no place in the tree yet, or one that no signed checkpoint stands over. */
const IS_UNSEALED = `not exists (
  select from log_leaf l join signed c on c.origin = l.origin and l.index < c.size where l.source = e.id)`;

const when = (reason: KeptFor, holds: string): string => `case when ${holds} then '${reason}' end`;

/** SQL: the entries of the part of the log, which is a name of the catalogue, each with why it is kept; $1 to $3 periods, $4 now. */
const keptIn = (part: string): string => `
with ${OF_YOUTHS}, entry as (
  select e.id, array_remove(array[
    ${when(KeptFor.NOT_SEALED, IS_UNSEALED)},
    ${when(KeptFor.UNDECIDED, 'ends.at is null')},
    ${when(KeptFor.PERIOD_RUNS, 'ends.at > $4::timestamptz')},
    ${when(KeptFor.OPEN_CLAIM, `exists (select from claiming c where c.youth = o.youth and c.kind <> 'OBJECTION')`)},
    ${when(KeptFor.OPEN_OBJECTION, `exists (select from claiming c where c.youth = o.youth and c.kind = 'OBJECTION')`)},
    ${when(KeptFor.EMERGENCY_REVIEW, 'exists (select from unreviewed u where u.youth = o.youth)')},
    ${when(KeptFor.HELD, 'exists (select from hold h where e.at >= h.from_at and e.at < h.to_at)')}
  ], null) as reasons
  from ${part} e left join registration r on r.id = e.youth_id
  cross join lateral (select coalesce(r.youth, e.youth_id) as youth) o left join served s on s.youth = o.youth
  cross join lateral (
    select case when bool_and(p.years is not null)
      then max(case when p.is_from_entry then e.at else greatest(e.at, s.until) end + make_interval(years => p.years)) end as at
    from unnest(case when e.categories = '{}' then '{${NO_CATEGORY}}' else e.categories end) as of(name) left join period p using (name)
  ) ends
)`;

/** SQL: of how many entries the part is, and how many of them are kept for what. */
export const whatKeeps = (part: string): string => `
${keptIn(part)}
select (select count(*)::int from entry) as entries, coalesce((
  select jsonb_object_agg(k.reason, k.n) from (
    select reason, count(*)::int as n from entry, unnest(reasons) as reason group by reason) k), '{}') as kept`;

/** SQL: so many ($5) of the entries of the part that nothing keeps. */
export const whatNothingKeeps = (part: string): string => `
${keptIn(part)}
select coalesce(array_agg(id), '{}') as ids from (select id from entry where reasons = '{}' limit $5) e`;

/** The parameters of both: the decision, and the moment. */
export const periodsOf = ({ years }: RetentionDecision, at: Date): readonly unknown[] => {
  const decided = Object.entries(years);
  const isFromEntry = (name: string): boolean =>
    LOG_RETENTION[name as keyof typeof LOG_RETENTION].from === RetentionStart.ENTRY;
  return [
    decided.map(([name]) => name),
    decided.map(([, each]) => each),
    decided.map(([name]) => isFromEntry(name)),
    at,
  ];
};
