import { plus, type LocalDate } from './local-date';

/** A week of ISO 8601, `2026-W10`: it begins on a Monday, and the year's first is that of 4 January. */
export type IsoWeek = string;

const DAY = 86_400_000;
const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** 0 is Monday. */
const weekdayOf = (date: LocalDate): number => (dayNumber(date) + 3) % 7;

const mondayOf = (date: LocalDate): LocalDate => plus(date, { days: -weekdayOf(date) });

/** The week of the date. Its year is that of its Thursday. */
export function isoWeekOf(date: LocalDate): IsoWeek {
  const monday = mondayOf(date);
  const year = plus(monday, { days: 3 }).slice(0, 4);
  const number = 1 + (dayNumber(monday) - dayNumber(mondayOf(`${year}-01-04`))) / 7;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** The Monday on which the week begins, or null where there is no such week. */
export function startOfWeek(week: IsoWeek): LocalDate | null {
  const [, year, number] = /^([12]\d{3})-W(\d{2})$/.exec(week) ?? [];
  if (year === undefined) return null;
  const monday = plus(mondayOf(`${year}-01-04`), { days: 7 * (Number(number) - 1) });
  return isoWeekOf(monday) === week ? monday : null;
}
