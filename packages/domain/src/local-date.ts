import { DateTime } from 'luxon';

/** The zone in which a birthday begins. */
const OSLO = 'Europe/Oslo';

/** A calendar date, `YYYY-MM-DD`. */
export type LocalDate = string;

/** Whether the text is a calendar date that exists. */
export const isLocalDate = (text: unknown): text is LocalDate =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;

/** Sweden writes dates as ISO 8601 does. It is asked for each decision, and is a quarter of what Luxon takes. */
const ISO_IN_OSLO = new Intl.DateTimeFormat('sv-SE', { timeZone: OSLO });

/** The date in Norway at the moment. */
export const osloDate = (at: Date): LocalDate => ISO_IN_OSLO.format(at);

/** The date `amount` days, months or years after `date`; a day that does not exist falls back to the last of its month. */
export const plus = (
  date: LocalDate,
  amount: { readonly days?: number; readonly months?: number; readonly years?: number },
): LocalDate => DateTime.fromISO(date, { zone: 'utc' }).plus(amount).toFormat('yyyy-MM-dd');

/** The same time of the day so many months on, in Norway; of a day that the month has not, on its last. */
export const monthsOn = (from: Date, months: number): Date =>
  DateTime.fromJSDate(from, { zone: OSLO }).plus({ months }).toJSDate();

/** Whole years lived on the date. Somebody born on 29 February has the birthday on 1 March in other years than leap years. */
export function ageOn(birthDate: LocalDate, date: LocalDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) >= birthDate.slice(5) ? years : years - 1;
}

/** The moment at which the person turns `age` in Norway. */
export function birthday(birthDate: LocalDate, age: number): Date {
  const year = Number(birthDate.slice(0, 4)) + age;
  const day = DateTime.fromISO(`${year}${birthDate.slice(4)}`, { zone: OSLO });
  return (day.isValid ? day : DateTime.fromObject({ year, month: 3, day: 1 }, { zone: OSLO })).toJSDate();
}

/** The moment at which the date begins in Norway. */
export const startOfDay = (date: LocalDate): Date => DateTime.fromISO(date, { zone: OSLO }).startOf('day').toJSDate();

/** Whether a calendar year is over in Europe/Oslo. */
export const isOver = (year: number, at: Date): boolean => year < DateTime.fromJSDate(at, { zone: OSLO }).year;
