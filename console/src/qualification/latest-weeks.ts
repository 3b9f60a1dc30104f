const DAY = 86_400_000;

/** The week of ISO 8601 that a moment is in, as `2026-W10`; its year is that of its Thursday. */
function isoWeekOf(at: number): string {
  const weekday = (Math.floor(at / DAY) + 3) % 7;
  const thursday = at + (3 - weekday) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const number = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY));
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** The last weeks that can be written, this one first. */
export const latestWeeks = (now: number, many = 8): readonly string[] =>
  Array.from({ length: many }, (_, n) => isoWeekOf(now - 7 * n * DAY));
