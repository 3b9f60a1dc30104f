import { daysAfter, firstMonday, momentOn } from './calendar';
import type { Row, TableRows } from './data-set';
import { type Naming, valueAt } from './naming';
import type { PublishedKeyFigures } from './published-key-figures';
import { STAFF } from './staff';

/** A session of street work before it is a row. */
export interface SetSession {
  readonly id: string;
  readonly date: string;
  /** In minutes after midnight UTC. */
  readonly startsAt: number;
  readonly minutes: number;
  readonly area: string;
  readonly staffIds: readonly string[];
  readonly isCancelled: boolean;
}

/** When teams go out in a week: days after Monday and minutes after midnight UTC. The last two are out at the same time. */
const SHIFTS = [
  { day: 1, startsAt: 13 * 60 },
  { day: 2, startsAt: 16 * 60 },
  { day: 3, startsAt: 17 * 60 },
  { day: 5, startsAt: 17 * 60 + 30 },
  { day: 3, startsAt: 12 * 60 + 30 },
  { day: 4, startsAt: 18 * 60 },
  { day: 4, startsAt: 18 * 60 },
];
const AREAS = ['Midtbyen', 'Trondheim Torg', 'Lade', 'Strindheim', 'Heimdal', 'Saupstad', 'Lerkendal', 'Moholt'];
/** Whole weeks that lie in every year, counted from its first Monday. */
const WEEKS = 51;
const CANCELLED = 4;
const TEAM = 2;
const QUARTER = 15;

/** The sessions of a year in teams of two. Those that took place have exactly the published hours, summed over the staff. */
export function planSessions(
  { sessions, staffHours }: PublishedKeyFigures,
  year: number,
  naming: Naming,
): readonly SetSession[] {
  const lengths = lengthsOf(sessions, (staffHours * 60) / QUARTER / TEAM, naming);
  const held = slots(sessions).map(({ week, shift }, index): SetSession => {
    const { day, startsAt } = valueAt(SHIFTS, shift);
    return session(
      `session ${index}`,
      daysAfter(firstMonday(year), week * 7 + day),
      startsAt,
      valueAt(lengths, index) * QUARTER,
      index,
      false,
      naming,
    );
  });
  // On Mondays, when nobody else is out.
  const cancelled = Array.from({ length: CANCELLED }, (_, index) =>
    session(
      `cancelled ${index}`,
      daysAfter(firstMonday(year), (index * 12 + 5) * 7),
      17 * 60,
      8 * QUARTER,
      index,
      true,
      naming,
    ),
  );
  return [...held, ...cancelled];
}

/** Every week has as many sessions as the others, or one more. */
function slots(sessions: number): readonly { readonly week: number; readonly shift: number }[] {
  return Array.from({ length: WEEKS }, (_, week) => week).flatMap((week) => {
    const many = Math.floor(((week + 1) * sessions) / WEEKS) - Math.floor((week * sessions) / WEEKS);
    return Array.from({ length: many }, (_, shift) => ({ week, shift }));
  });
}

/** Lengths in quarters of an hour, around two hours, that add up to the whole. */
function lengthsOf(sessions: number, quarters: number, naming: Naming): readonly number[] {
  const lengths = Array.from({ length: sessions }, (_, index) => 6 + naming.below(5, `length ${index}`));
  for (
    let index = 0, left = quarters - lengths.reduce((sum, length) => sum + length, 0);
    left !== 0;
    index = (index + 1) % sessions
  ) {
    const next = valueAt(lengths, index) + Math.sign(left);
    if (next < 5 || next > 11) continue;
    lengths[index] = next;
    left -= Math.sign(left);
  }
  return lengths;
}

/** Teams take turns, so that two who are out at the same time have nobody in common. */
function session(
  name: string,
  date: string,
  startsAt: number,
  minutes: number,
  turn: number,
  isCancelled: boolean,
  naming: Naming,
): SetSession {
  const first = (turn * TEAM) % STAFF.length;
  const shift = Math.floor((turn * TEAM) / STAFF.length);
  // Each round of turns pairs the even with other odd ones.
  const staffIds = [valueAt(STAFF, first).id, valueAt(STAFF, (first + 1 + 2 * shift) % STAFF.length).id].sort();
  return {
    id: naming.id(name, date),
    date,
    startsAt,
    minutes,
    area: naming.pick(AREAS, `${name} area`),
    staffIds,
    isCancelled,
  };
}

/** The sessions as rows. */
export const sessionTable = (sessions: readonly SetSession[], organisationId: string, naming: Naming): TableRows => ({
  table: 'field_session',
  rows: sessions.map(({ id, date, startsAt, minutes, area, staffIds, isCancelled }): Row => ({
    id,
    organisation_id: organisationId,
    client_key: `usit-${id}`,
    digest: naming.digest(id),
    date,
    started_at: momentOn(date, startsAt),
    ended_at: momentOn(date, startsAt + minutes),
    area,
    staff_ids: staffIds,
    staff_hours: isCancelled ? 0 : (minutes / 60) * staffIds.length,
    is_cancelled: isCancelled,
    recorded_at: momentOn(date, startsAt + minutes + 10),
  })),
});
