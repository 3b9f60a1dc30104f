const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The date so many days after another, both `YYYY-MM-DD`. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** The first Monday of a year: 4 January in 2016. */
export function firstMonday(year: number): string {
  const newYear = `${year}-01-01`;
  const weekday = new Date(Date.parse(newYear)).getUTCDay();
  return daysAfter(newYear, (8 - weekday) % 7);
}

/** The moment so many minutes after midnight UTC. Before 21:00 it is the same day in Norway, whatever the season. */
export const momentOn = (date: string, minutes: number): string =>
  new Date(Date.parse(date) + minutes * MINUTE_MS).toISOString();

/** The earlier of two dates. */
export const earlier = (one: string, other: string): string => (one < other ? one : other);
