import type { OutreachDistrict } from '../../counted-record/outreach-district';
import { inYear } from '../../yearly/year-reader';
import type { PrintedFigures } from '../published-figures';
import type { ReportReader } from '../report-reader';
import type { Computed, ReportScope } from '../report-scope';
import type { EmergencyCount } from './key-figures.type';

/** What is counted of a year on the street. */
export interface CountedKeyFigures {
  readonly sessions: number;
  readonly staffHours: number;
  readonly encounters: number;
  readonly firstContacts: number;
  readonly girls: number;
  readonly boys: number;
  /** Encounters in which an age was said, by age. */
  readonly ages: number;
  readonly meanAge: number | null;
  readonly medianAge: number | null;
  readonly emergencies: readonly EmergencyCount[];
}

/** The key figures of a year, and what the organisation has printed of them. */
export interface ComputedKeyFigures extends CountedKeyFigures, Computed {
  readonly printed: PrintedFigures | null;
}

/** Sessions that were held and what came of them. The ages are those that were said. */
export const KEY_FIGURES = `
select held.*, met.*, coalesce((
  select json_agg(json_build_object('kind', kind, 'events', events, 'naloxoneGiven', naloxone, 'ambulanceCalled', ambulance,
    'admitted', admitted) order by kind desc)
  from (
    select kind, count(*) as events, count(*) filter (where naloxone_given) as naloxone,
      count(*) filter (where ambulance_called) as ambulance, count(*) filter (where was_admitted) as admitted
    from emergency_event where ${inYear('date')} and removed_in is null group by kind) counted), '[]') as emergencies
from (
  select count(*)::int as sessions, coalesce(sum(staff_hours), 0) as "staffHours"
  from field_session where ${inYear('date')} and not is_cancelled) held,
(
  select count(*)::int as encounters, (count(*) filter (where is_first_contact))::int as "firstContacts",
    (count(*) filter (where gender = 'GIRL'))::int as girls, (count(*) filter (where gender = 'BOY'))::int as boys,
    count(age)::int as ages, round(avg(age), 1)::float as "meanAge", percentile_cont(0.5) within group (order by age) as "medianAge"
  from encounter where ${inYear('date')} and removed_in is null) met`;

/** Counts a year on the street, in one statement. */
export async function readKeyFigures(reports: ReportReader, scope: ReportScope): Promise<ComputedKeyFigures> {
  const figures = await reports.read<CountedKeyFigures>('key-figures', KEY_FIGURES, scope);
  const { sessions, encounters, emergencies } = figures;
  return { ...figures, isEmpty: sessions === 0 && encounters === 0 && emergencies.length === 0 };
}

/** The encounters of a year by district. */
export interface CountedDistricts extends Computed {
  readonly counts: Readonly<Partial<Record<OutreachDistrict, number>>>;
}

export const DISTRICT_DISTRIBUTION = `
select coalesce(json_object_agg(district, encounters), '{}') as counts from (
  select district, count(*)::int as encounters
  from encounter where ${inYear('date')} and removed_in is null group by district) counted`;

/** Counts the encounters of a year by district, in one statement. */
export async function readDistrictDistribution(reports: ReportReader, scope: ReportScope): Promise<CountedDistricts> {
  const { counts } = await reports.read<Pick<CountedDistricts, 'counts'>>(
    'district-distribution',
    DISTRICT_DISTRIBUTION,
    scope,
  );
  return { counts, isEmpty: Object.keys(counts).length === 0 };
}
