/** Whether a youth is told of an emergency at a moment. Each part is an expression; the moment may be null, for who is no youth. */
interface Told {
  readonly emergency: string;
  readonly at: string;
}

/** SQL: whether the event `d` is the newest of its emergency. */
const isNewest = `not exists (
    select from emergency_delay_event l where l.emergency_id = d.emergency_id and l.version > d.version)`;

/** SQL: the newest event `d` of each delay. */
export const NEWEST_EVENT = `emergency_delay_event d where ${isNewest}`;

/** SQL: whether the youth is not told yet. What is not asked to be delayed is told at once. */
export const isDelayed = ({ emergency, at }: Told): string =>
  `exists (select from ${NEWEST_EVENT} and d.emergency_id = ${emergency} and d.shown_from > ${at})`;

/** SQL: from when on the youth is told, where that was delayed, or null. */
export const shownFrom = (emergency: string): string =>
  `(select d.shown_from from ${NEWEST_EVENT} and d.emergency_id = ${emergency})`;

/** SQL: whether who reads at the moment is told: a youth once it is not delayed any more; everybody else, whose it is null, at once. */
export const isTold = ({ emergency, at }: Told): string =>
  `(${at}::timestamptz is null or not ${isDelayed({ emergency, at })})`;

/** SQL: the cause of an entry as an id, or null where it is none. */
export const idIn = (cause: string): string =>
  `(case when ${cause} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then ${cause}::uuid end)`;
