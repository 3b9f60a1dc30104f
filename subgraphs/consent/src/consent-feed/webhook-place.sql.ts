/** How far the webhook of an organisation has come. */
export interface WebhookPlace {
  /** The last place that it was told. */
  readonly position: string;
  /** The last event of which it stands in the log that it is told. */
  readonly entered: string | null;
  readonly attempts: number;
}

/** So long a webhook is one sender's, and another's where that one has died: longer than one message takes, before which it is renewed. */
const HELD = `clock_timestamp() + interval '1 minute'`;
const PLACE = 'position, entered, attempts';

/** Of the organisations $1 those whose webhook has something to tell and need not wait, in no order: each has its turn in time. */
export const DUE = `
select t.id from unnest($1::uuid[]) as t(id) left join webhook_place w on w.organisation_id = t.id
where coalesce(w.held_until, '-infinity') <= clock_timestamp() and (
  exists (select from consent_feed f where f.recipient_id = t.id and f.position > coalesce(w.position, 0))
  or exists (select from consent_feed f where f.recipient_id = t.id and f.position is null))
order by random()`;

/** Takes the webhook of the organisation $1 for the holder $2, where nobody has it and it need not wait. */
export const HOLD = `
insert into webhook_place (organisation_id, holder, held_until) values ($1, $2, ${HELD})
on conflict (organisation_id) do update set holder = excluded.holder, held_until = excluded.held_until
where webhook_place.held_until <= clock_timestamp()
returning ${PLACE}`;

/** Says of the webhook of $1, held by $2, that the event $3 is entered, and is about to be told; no row where it is another's by now. */
export const ENTERED = `
update webhook_place set entered = $3, held_until = ${HELD} where organisation_id = $1 and holder = $2 returning ${PLACE}`;

/** Says of the webhook of $1, held by $2, that all up to $3 was told; no row where it is another's by now. */
export const TOLD = `
update webhook_place set position = $3, attempts = 0, held_until = ${HELD} where organisation_id = $1 and holder = $2 returning ${PLACE}`;

/** Lets the webhook of $1 go, held by $2. */
export const LET_GO = `
update webhook_place set holder = null, held_until = '-infinity' where organisation_id = $1 and holder = $2`;

/** Has the webhook of $1, held by $2, wait for $3 seconds after an attempt that failed. */
export const WAIT = `
update webhook_place set attempts = attempts + 1, holder = null, held_until = clock_timestamp() + make_interval(secs => $3)
where organisation_id = $1 and holder = $2`;
