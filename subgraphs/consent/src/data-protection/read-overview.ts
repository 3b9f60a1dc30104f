import { Act, Basis, isPurpose, osloDate, type LocalDate } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import { isOverseen } from '../oversight/overseen-youth';
import { knownOrNull } from '../recorded/read-in-full';
import type { AccessCount, DataProtectionOverview, MonthCount } from './overview.type';

/** Fewer youths than these can be told who they are by who knows them; none is fewer too (INV34). */
const SMALLEST = 5;

interface Asked {
  readonly year: number;
  /** The unit of a municipality whose youths are counted. */
  readonly unitId: string | null;
  readonly at: Date;
}

interface AccessRow {
  readonly month: number;
  readonly organisationId: string | null;
  readonly purpose: string;
  readonly basis: string;
  readonly youths: number;
  readonly entries: number;
}

/** The registrations of youths of the municipality, each with the youth that it is today. */
const OVERSEEN = `overseen as (
  select r.id as registration, y.id as youth from youth y join youth r on r.id = y.id or r.merged_into = y.id
  where ${isOverseen({ youth: 'y', organisation: '$1::uuid', at: '$5::timestamptz' })})`;

/** The month, in Norway, of a moment in the period; $2 and $3 are its first day and the first after it. */
const monthOf = (moment: string): string => `extract(month from ${moment} at time zone 'Europe/Oslo')::int`;
const isWithin = (moment: string): string =>
  `${moment} >= ($2::date)::timestamp at time zone 'Europe/Oslo' and ${moment} < ($3::date)::timestamp at time zone 'Europe/Oslo'`;

/**
 * What workers and systems were let see; who oversees reads no record. No sum of it is told, so that no row that is left out follows from
 * the others.
 */
const ACCESSES = `with ${OVERSEEN}
select ${monthOf('e.at')} as month, e.organisation_id as "organisationId", e.purpose, e.basis,
  count(distinct o.youth)::int as youths, count(*)::int as entries
from disclosure_entry e join overseen o on o.registration = e.youth_id
where e.act = '${Act.READ}' and e.basis <> '${Basis.OVERSIGHT}' and ${isWithin('e.at')}
group by 1, 2, 3, 4 having count(distinct o.youth) >= $4
order by 1, 2, 3, 4`;

const ORDERED = `with ${OVERSEEN}
select ${monthOf('i.given_at')} as month, count(distinct o.youth)::int as youths
from information_order i join overseen o on o.registration = i.youth_id
where ${isWithin('i.given_at')} group by 1 having count(distinct o.youth) >= $4`;

const OPENED = `with ${OVERSEEN}
select ${monthOf('x.opened_at')} as month, count(distinct o.youth)::int as youths
from emergency_access x join overseen o on o.registration = x.youth_id
where ${isWithin('x.opened_at')} group by 1 having count(distinct o.youth) >= $4`;

const DELETED = `with ${OVERSEEN}
select ${monthOf('d.deleted_at')} as month, count(distinct o.youth)::int as youths
from disclosure_deletion d join overseen o on o.registration = d.youth_id
where ${isWithin('d.deleted_at')} group by 1 having count(distinct o.youth) >= $4`;

interface MonthRow {
  readonly month: number;
  readonly youths: number;
}

/**
 * What was let see of youths of the municipality in a year, in the months that are over: one that goes on would tell, asked twice, of
 * what was done in between. Whom a youth keeps out is counted all the same: a difference between two auditors would tell of it.
 */
export async function readOverview(query: Query, { year, unitId, at }: Asked): Promise<DataProtectionOverview> {
  const months = monthsOver(year, osloDate(at));
  const values = [unitId, firstOf(year, 1), firstOf(year, months + 1), SMALLEST, at];
  const [accesses, ordered, opened, deleted] = [
    await query<AccessRow>('overview-accesses', ACCESSES, values),
    await query<MonthRow>('overview-ordered', ORDERED, values),
    await query<MonthRow>('overview-opened', OPENED, values),
    await query<MonthRow>('overview-deleted', DELETED, values),
  ];
  const youthsIn = (rows: readonly MonthRow[], month: number): number | null =>
    rows.find((row) => row.month === month)?.youths ?? null;
  return {
    accesses: accesses.map((row): AccessCount => ({
      ...row,
      purpose: isPurpose(row.purpose) ? row.purpose : null,
      basis: knownOrNull(Basis, row.basis),
    })),
    months: Array.from({ length: months }, (_, n): MonthCount => {
      const month = n + 1;
      return {
        month,
        ordered: youthsIn(ordered, month),
        opened: youthsIn(opened, month),
        deleted: youthsIn(deleted, month),
      };
    }),
  };
}

/** How many months of the year are over on the day: 0 to 12. */
function monthsOver(year: number, today: LocalDate): number {
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number);
  if (year === thisYear) return thisMonth - 1;
  return year < thisYear ? 12 : 0;
}

const firstOf = (year: number, month: number): LocalDate =>
  month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`;
