import { daysAfter, firstMonday } from './calendar';
import type { Row, TableRows } from './data-set';
import type { Naming } from './naming';

const FORTNIGHTS = 26;
const FOCUS = [
  'The youngest',
  'Girls',
  'Boys in the city centre',
  'Unaccompanied minors',
  'Youths who have dropped out of school',
];
const ARENAS = ['Midtbyen', 'Trondheim Torg', 'Solsiden', 'Lade', 'City Syd', 'Schools'];
const TIMES = ['Afternoons', 'Friday evenings', 'Saturday evenings', 'Weekday evenings'];

/** What to aim at fortnight by fortnight. Of every four targets one was too high, two were reached, and one goal has no number. */
export function fortnightGoalTable(
  encounters: TableRows,
  organisationId: string,
  year: number,
  naming: Naming,
): TableRows {
  return {
    table: 'fortnight_goal',
    rows: Array.from({ length: FORTNIGHTS }, (_, index): Row => {
      const startsOn = daysAfter(firstMonday(year), index * 14);
      const endsOn = daysAfter(startsOn, 13);
      const met = encounters.rows.filter(({ date }) => String(date) >= startsOn && String(date) <= endsOn).length;
      const name = `fortnight ${index}`;
      return {
        id: naming.id(name, startsOn),
        organisation_id: organisationId,
        starts_on: startsOn,
        ends_on: endsOn,
        focus_groups: naming.shuffle(FOCUS, name).slice(0, 2),
        arenas: naming.shuffle(ARENAS, `${name} arenas`).slice(0, 2),
        times: naming.shuffle(TIMES, `${name} times`).slice(0, 2),
        target_encounters: targetFor(met, index),
      };
    }),
  };
}

function targetFor(met: number, index: number): number | null {
  if (index % 4 === 3) return null;
  return index % 4 === 1 ? met + 12 : Math.max(1, met - 5);
}
