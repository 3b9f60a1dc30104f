/**
 * SQL: makes a notice of each consent of the rows `ended` (consent_id, version, youth_id, recipient_id, categories, ended_at), once, to the
 * recipient who was let see anything on it or on one whose place it took. It tells that the consent has ended, and neither why nor by whom.
 */
export const makeNotices = (ended: string): string => `
  insert into withdrawal_notice (id, consent_id, version, youth_id, organisation_id, categories, ended_at)
  select gen_random_uuid(), w.consent_id, w.version, w.youth_id, w.recipient_id, w.categories, w.ended_at from ${ended} w
  where exists (
    with recursive chain as (
      select w.consent_id as id
      union select c.id from chain join consent c on c.superseded_by = chain.id and c.youth_id = w.youth_id
    )
    select from disclosure_entry e join chain on chain.id = e.consent_id
    where e.organisation_id = w.recipient_id
      and e.youth_id in (select w.youth_id union all select r.id from youth r where r.merged_into = w.youth_id))
  on conflict do nothing`;

/**
 * SQL: makes the notices that are lacking of what ended within the hour before $1: who was reading as it ended may have been entered after
 * it had.
 */
export const LATE_NOTICES = makeNotices(`(
    select c.id as consent_id, c.version, c.youth_id, c.recipient_id, c.categories, c.withdrawn_at as ended_at from consent c
    where c.withdrawn_at > $1::timestamptz - interval '1 hour' and c.superseded_by is null
      and not exists (select from withdrawal_notice n where n.consent_id = c.id))`);
