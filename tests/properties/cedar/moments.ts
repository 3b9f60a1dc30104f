import type { Dice } from './dice';
import { osloDay } from './oslo-day';

const DAY = 86_400_000;
const YEAR = 365 * DAY;

/** Where days, years, summer time and laws begin in Norway. */
const BEGINNINGS = [
  '2022-12-31T23:00:00Z',
  '2026-02-27T23:00:00Z',
  '2026-02-28T23:00:00Z',
  '2026-03-28T23:00:00Z',
  '2026-03-29T01:00:00Z',
  '2026-07-14T22:00:00Z',
  '2026-10-24T22:00:00Z',
  '2026-10-25T01:00:00Z',
  '2026-12-31T23:00:00Z',
  '2028-02-28T23:00:00Z',
].map((moment) => Date.parse(moment));

const EDGES = [-YEAR, -DAY, -1, 0, 0, 1, DAY, YEAR] as const;

/** A moment: as often as not at one where something begins, or a millisecond or an hour from it. */
export function anyMoment({ pick, onceIn, below }: Dice): Date {
  if (onceIn(2)) return new Date(pick(BEGINNINGS) + pick([-3_600_000, -1, 0, 0, 1, 3_600_000]));
  return new Date(Date.UTC(2022, 6) + below(8 * 365 * 24 * 60) * 60_000);
}

/** A moment before the other, of which an interval has begun. */
export const before = ({ pick }: Dice, at: Date): Date => new Date(at.getTime() - pick([0, 1, DAY, YEAR]));

/** A moment after the other, at which an interval has not ended. */
export const after = ({ pick }: Dice, at: Date): Date => new Date(at.getTime() + pick([1, DAY, YEAR]));

/** A moment at the other or around it. */
export const around = ({ pick }: Dice, at: Date): Date => new Date(at.getTime() + pick(EDGES));

/** A birth date of who is of that age on the day in Norway, or becomes so, give or take a day. */
export function bornAround(dice: Dice, at: Date, age: number): string {
  if (dice.onceIn(8)) return dice.pick(['2008-02-29', '2004-02-29', '2010-05-05', '1999-12-31', '2012-01-01']);
  const day = osloDay(at);
  const month = Math.floor(day / 100) % 100;
  const birthday = Date.UTC(Math.floor(day / 10_000) - age, month - 1, day % 100);
  return new Date(birthday + dice.pick([-1, 0, 1]) * DAY).toISOString().slice(0, 10);
}

/** A birth date of who is clearly younger than that on the day. */
export const bornAfter = (dice: Dice, at: Date, age: number): string =>
  new Date(Date.UTC(at.getUTCFullYear() - age + 1 + dice.below(10), dice.below(12), 1 + dice.below(28)))
    .toISOString()
    .slice(0, 10);
