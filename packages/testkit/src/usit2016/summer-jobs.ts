import { daysAfter } from './calendar';
import type { Row, TableRows } from './data-set';
import { type Naming, valueAt } from './naming';
import type { Participation } from './participations';
import type { PublishedSummerJob } from './published-prose';
import type { SetYouth, YouthPool } from './youths';

/** A participant of the project, counted where the prose counts it. */
export interface SetJob {
  readonly youth: SetYouth;
  readonly district: string;
  readonly coordinatedBy: 'USIT' | 'LINK';
}

/**
 * The participants as the prose has them: those of the activity table, of whom some are counted in another district, and the boy
 * whom the table lacks: LINK at the care unit, with which the project was run, coordinated participants too.
 */
export function planJobs(
  counted: readonly Participation[],
  { participants, districts }: PublishedSummerJob,
  pool: YouthPool,
): readonly SetJob[] {
  const taken = new Set(counted.map(({ youth }) => youth.id));
  const lacking = Array.from({ length: participants - counted.length }, (_, index) => {
    const youth = pool.acquaintance('BOY', 'MIDTBYEN', taken, `summer job lacking ${index}`);
    taken.add(youth.id);
    return youth;
  });
  const room: Record<string, number> = { ...districts };
  const inPlace = [...counted.map(({ youth }) => youth), ...lacking].map(
    (youth): { youth: SetYouth; district: string | null } => {
      const left = room[youth.district] ?? 0;
      room[youth.district] = left - 1;
      return { youth, district: left > 0 ? youth.district : null };
    },
  );
  return inPlace.map(({ youth, district }, index) => {
    const coordinatedBy = index < counted.length ? 'USIT' : 'LINK';
    if (district !== null) return { youth, district, coordinatedBy };
    const place = Object.keys(districts).find((name) => (room[name] ?? 0) > 0) ?? 'UNKNOWN';
    room[place] = (room[place] ?? 0) - 1;
    return { youth, district: place, coordinatedBy };
  });
}

/** Ages of 28 from 14 to 21, 16.5 on average; those of 15 to 17 first, since the groups and sanctions are for them. */
const AGES = [
  15, 16, 17, 15, 16, 17, 15, 16, 17, 15, 16, 17, 15, 16, 17, 16, 17, 16, 17, 14, 14, 14, 18, 18, 18, 19, 20, 21,
];
/** With this wage the planned hours of all cost almost the budget, and no more. */
const HOURLY_WAGE_NOK = 178.5;

/** The employers, the jobs and the budget of the summer. */
export function summerJobTables(
  jobs: readonly SetJob[],
  { employers, budgetNok, maxHours, allHours, allHoursWithSickNote, over50 }: PublishedSummerJob,
  {
    organisationId,
    year,
    isOfGroupAge,
    naming,
  }: {
    readonly organisationId: string;
    readonly year: number;
    readonly isOfGroupAge: (youthId: string) => boolean;
    readonly naming: Naming;
  },
): readonly TableRows[] {
  const firms = Array.from({ length: employers }, (_, index) => ({
    id: naming.id(`employer ${index}`, `${year}-04-01`),
    organisation_id: organisationId,
    name: `Summer employer ${index + 1} of ${year}`,
    contact_phone: `000000${String(index + 1).padStart(2, '0')}`,
  }));
  const byAge = [...jobs].sort(
    (one, other) => Number(isOfGroupAge(other.youth.id)) - Number(isOfGroupAge(one.youth.id)),
  );
  const results = naming.shuffle(
    jobs.map((_, index) => index),
    'summer job results',
  );
  return [
    { table: 'employer', rows: firms },
    { table: 'summer_job_budget', rows: [{ organisation_id: organisationId, year, nok: budgetNok }] },
    {
      table: 'summer_job',
      rows: byAge.map(({ youth, district, coordinatedBy }, index): Row => {
        const name = `summer job ${index}`;
        const firm = valueAt(firms, index % firms.length);
        const contractOn = daysAfter(`${year}-06-06`, naming.below(14, name));
        const place = valueAt(results, index);
        return {
          id: naming.id(name, contractOn),
          youth_id: youth.id,
          organisation_id: organisationId,
          year,
          employer: firm.name,
          employer_id: firm.id,
          contact_person: naming.pick(['Nils Prøve', 'Mona Prøve', 'Siri Test'], `${name} contact`),
          contract_on: contractOn,
          planned_hours: maxHours,
          finished_on: daysAfter(`${year}-08-01`, naming.below(13, `${name} end`)),
          ...resultAt(place, { maxHours, allHours, allHoursWithSickNote, over50 }),
          after: place === 0 ? 'HOURLY' : place === 1 ? 'ON_CALL' : 'NONE',
          hourly_wage_nok: HOURLY_WAGE_NOK,
          coordinated_by: coordinatedBy,
          gender: youth.gender,
          district,
          age: valueAt(AGES, index % AGES.length),
        };
      }),
    },
  ];
}

/** All hours first, those whose sick note counts for the rest last among them; then over half; at the very end a quarter. */
function resultAt(
  place: number,
  {
    maxHours,
    allHours,
    allHoursWithSickNote,
    over50,
  }: Pick<PublishedSummerJob, 'maxHours' | 'allHours' | 'allHoursWithSickNote' | 'over50'>,
): Row {
  const hasSickNote = place < allHours && place >= allHours - allHoursWithSickNote;
  if (place < allHours) {
    return { worked_hours: hasSickNote ? maxHours - 8 : maxHours, result: 'ALL_HOURS', has_sick_note: hasSickNote };
  }
  const isOverHalf = place < allHours + over50;
  return {
    worked_hours: isOverHalf ? 32 + (place % 10) * 2.5 : maxHours / 4,
    result: isOverHalf ? 'OVER_50' : 'UNDER_50',
    has_sick_note: false,
  };
}
