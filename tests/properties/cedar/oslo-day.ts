const HOUR = 3_600_000;

/** The last Sunday of the month at 01:00 UTC, when the clocks of the European Union are set (directive 2000/84/EC). */
function clocksAreSet(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 24 * HOUR;
}

/** The day in Norway at the moment, as eight digits: 20260302. By arithmetic, since the engine asks a library. */
export function osloDay(at: Date): number {
  const moment = at.getTime();
  const year = at.getUTCFullYear();
  const isSummer = moment >= clocksAreSet(year, 2) && moment < clocksAreSet(year, 9);
  const there = new Date(moment + (isSummer ? 2 : 1) * HOUR);
  return there.getUTCFullYear() * 10_000 + (there.getUTCMonth() + 1) * 100 + there.getUTCDate();
}
