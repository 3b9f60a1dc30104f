import type { LocalDate } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import type { FortnightArea, FortnightReading } from './fortnight-reading.type';

interface ReadFortnight extends Pick<FortnightReading, 'times' | 'ages'> {
  readonly areas: readonly Omit<FortnightArea, 'isArena'>[];
  readonly arenas: readonly string[];
}

/** Meetings by the session that they were in; what was cancelled or corrected away is not there. */
const FORTNIGHT = `
with held as (
  select s.id, s.area, s.date, s.date >= $2::date as is_now, s.started_at at time zone 'Europe/Oslo' as started
  from field_session s where s.organisation_id = $1 and s.date between $2::date - 14 and $2::date + 13 and not s.is_cancelled
), met as (
  select e.session_id, e.age, e.is_first_contact from encounter e join held h on h.id = e.session_id where e.removed_in is null
)
select
  coalesce((select arenas from fortnight_goal where organisation_id = $1 and starts_on = $2::date), '{}') as arenas,
  coalesce((select json_agg(json_build_object('area', area, 'sessions', sessions, 'encounters', encounters, 'encountersBefore', before)
      order by encounters desc, before desc, area) from (
    select min(h.area) as area, count(distinct h.id) filter (where h.is_now) as sessions,
      count(m.session_id) filter (where h.is_now) as encounters, count(m.session_id) filter (where not h.is_now) as before
    from held h left join met m on m.session_id = h.id group by lower(h.area)) a), '[]') as areas,
  coalesce((select json_agg(json_build_object('weekday', weekday, 'hour', hour, 'sessions', sessions, 'encounters', encounters)
      order by weekday, hour) from (
    select extract(isodow from h.started)::int as weekday, extract(hour from h.started)::int as hour,
      count(distinct h.id) as sessions, count(m.session_id) as encounters
    from held h left join met m on m.session_id = h.id where h.is_now group by 1, 2) t), '[]') as times,
  coalesce((select json_agg(json_build_object('age', age, 'encounters', encounters, 'firstContacts', first_contacts)
      order by age nulls last) from (
    select m.age, count(*) as encounters, count(*) filter (where m.is_first_contact) as first_contacts
    from met m join held h on h.id = m.session_id where h.is_now group by m.age) g), '[]') as ages`;

/** Reads what an organisation did in the 14 days from a day on, in one statement. */
export async function readFortnight(
  query: Query,
  organisationId: string | null,
  startsOn: LocalDate,
): Promise<FortnightReading> {
  const [read] = await query<ReadFortnight>('fortnight-reading', FORTNIGHT, [organisationId, startsOn]);
  const { areas, arenas, times, ages } = read ?? { areas: [], arenas: [], times: [], ages: [] };
  const meant = new Map(arenas.map((arena) => [arena.toLowerCase(), arena]));
  const done = areas.map((area) => ({ ...area, isArena: meant.delete(area.area.toLowerCase()) }));
  const missed = [...meant.values()].map((area) => ({
    area,
    isArena: true,
    sessions: 0,
    encounters: 0,
    encountersBefore: 0,
  }));
  return { startsOn, areas: [...done, ...missed], times, ages };
}
