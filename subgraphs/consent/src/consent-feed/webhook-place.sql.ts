/** How far the webhook of an organisation has come. */
export interface WebhookPlace {
  /** The last place that it was told. */
  readonly position: string;
  /** The last place of which it stands in the log that it is told. */
  readonly entered: string;
  readonly attempts: number;
}

/** So long a webhook is one sender's, and another's where that one has died. Longer than one attempt takes. */
const HELD = `clock_timestamp() + interval '1 minute'`;

/** Takes the webhook of the organisation $1, where nobody has it and it need not wait. */
export const HOLD = `
insert into webhook_place (organisation_id, held_until) values ($1, ${HELD})
on conflict (organisation_id) do update set held_until = excluded.held_until where webhook_place.held_until <= clock_timestamp()
returning position, entered, attempts`;

/** Says of the webhook of $1, which stood at $2, that what is at $3 is entered; no row where it is another's by now. */
export const ENTERED = `
update webhook_place set entered = $3, held_until = ${HELD} where organisation_id = $1 and position = $2 and entered < $3
returning position, entered, attempts`;

/** Says of the webhook of $1, which stood at $2, that all up to $3 was told; no row where it is another's by now. */
export const TOLD = `
update webhook_place set position = $3, entered = greatest(entered, $3), attempts = 0, held_until = ${HELD}
where organisation_id = $1 and position = $2 returning position, entered, attempts`;

/** Lets the webhook of $1 go, which stands at $2. */
export const LET_GO = `
update webhook_place set held_until = '-infinity' where organisation_id = $1 and position = $2`;

/** Has the webhook of $1, which stands at $2, wait for $3 seconds after an attempt that failed. */
export const WAIT = `
update webhook_place set attempts = attempts + 1, held_until = clock_timestamp() + make_interval(secs => $3)
where organisation_id = $1 and position = $2`;
