import type { LocalDate } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import { ResidencyMoveOut } from '../residency/residency.entity';

/** A year as it was counted, before anything is withheld. */
export interface CountedYear {
  readonly residents: number;
  readonly movedIn: number;
  readonly movedOut: number;
  /** Whole months, of all residents together. */
  readonly monthsHoused: number;
  readonly payingRent: number;
  readonly withoutArrears: number;
  /** Of who moved out, each once, by what they moved out to last. */
  readonly movedOutTo: Readonly<Record<ResidencyMoveOut, number>>;
}

/** SQL: of residents, who had rent to pay in the year, and what they owed of all that fell due by the end of it, or by today. */
const RENT_OF_YEAR = `
select c.youth_id, sum(c.amount_nok) - coalesce((select sum(p.amount_nok) from rent_payment p
    where p.youth_id = c.youth_id and p.organisation_id = $1 and p.paid_on <= least($3::date, $4::date)), 0) as arrears_nok
from rent_charge c where c.organisation_id = $1 and c.due_on <= least($3::date, $4::date)
group by c.youth_id having bool_or(c.due_on >= $2::date and c.month is not null)`;

const TO = Object.values(ResidencyMoveOut)
  .map((to) => `'${to}', count(*) filter (where has_left and move_out = '${to}')`)
  .join(', ');

// A stay is from the day of moving in to the one before moving out; who lives there still is counted to today, which is the day $4.
const YEAR = `
with stay as (
  select r.youth_id, r.valid_from, r.move_out, case r.state when 'MOVED_OUT' then r.valid_to end as left_on
  from residency r where r.organisation_id = $1 and r.valid_from <= least($3::date, $4::date)
), stayed as (
  select s.*, least(coalesce(s.left_on, $4::date), $3::date + 1, $4::date) - greatest(s.valid_from, $2::date) as days
  from stay s where s.left_on is null or s.left_on >= $2::date
), resident as (
  select youth_id, sum(greatest(days, 0)) as days, bool_or(valid_from >= $2::date) as has_come,
    bool_or(left_on between $2::date and $3::date) as has_left,
    (array_agg(move_out order by left_on desc) filter (where left_on between $2::date and $3::date))[1] as move_out
  from stayed group by youth_id
), rent as (${RENT_OF_YEAR})
select count(*)::int as residents, (count(*) filter (where has_come))::int as "movedIn",
  (count(*) filter (where has_left))::int as "movedOut",
  floor(coalesce(sum(days), 0) * 12 / 365.25)::int as "monthsHoused",
  count(rent.youth_id)::int as "payingRent", (count(*) filter (where rent.arrears_nok <= 0))::int as "withoutArrears",
  json_build_object(${TO}) as "movedOutTo"
from resident left join rent on rent.youth_id = resident.youth_id`;

/** Counts a year of the organisation's houses, in one statement, each youth once. */
export async function readYearReport(
  query: Query,
  of: { readonly organisationId: string; readonly year: number; readonly today: LocalDate },
): Promise<CountedYear> {
  const values = [of.organisationId, `${of.year}-01-01`, `${of.year}-12-31`, of.today];
  const [counted] = await query<CountedYear>('housing-year-report', YEAR, values);
  if (counted === undefined) throw new Error('a count without a row');
  return counted;
}
