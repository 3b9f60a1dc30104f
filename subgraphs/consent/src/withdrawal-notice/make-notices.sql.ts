import { NEW_ID } from '@brobygger/subgraph-kit';

import { takenBack } from './taken-back.sql';

/** An entry, and the consent, the youth and the organisation that it is looked for of. Each part is an expression; `entry` is a row. */
interface OnChain {
  readonly entry: string;
  readonly consent: string;
  readonly youth: string;
  readonly organisation: string;
}

/**
 * SQL: whether the entry is of what the organisation did of the youth on the consent, or on one whose place it took. The youth's
 * registrations are an array, by which the entries are found by their index.
 */
export const isOnChain = ({ entry, consent, youth, organisation }: OnChain): string =>
  `${entry}.organisation_id = ${organisation}
    and ${entry}.youth_id = any(array(select ${youth} union all select r.id from youth r where r.merged_into = ${youth}))
    and ${entry}.consent_id in (
      with recursive chain as (
        select ${consent} as id
        union select c.id from chain join consent c on c.superseded_by = chain.id and c.youth_id = ${youth}
      )
      select id from chain)`;

/**
 * SQL: makes a notice of each consent of the rows `ended` (consent_id, version, youth_id, recipient_id, categories, ended_at), once, to the
 * recipient who was let see anything on it or on one whose place it took. It tells that the consent has ended, and neither why nor by whom.
 * `offset 0` has the log looked at consent by consent; joined to the whole log, each withdrawal would read all of it.
 */
export const makeNotices = (ended: string): string => `
  insert into withdrawal_notice (id, consent_id, version, youth_id, organisation_id, categories, ended_at)
  select ${NEW_ID}, w.consent_id, w.version, w.youth_id, w.recipient_id, w.categories, w.ended_at from ${ended} w
  where exists (select from disclosure_entry e
    where ${isOnChain({ entry: 'e', consent: 'w.consent_id', youth: 'w.youth_id', organisation: 'w.recipient_id' })}
    offset 0)
  on conflict do nothing`;

/**
 * SQL: makes the notices that are lacking of what ended within the hour before $1: who was reading as it ended may have been entered after
 * it had.
 */
export const LATE_NOTICES = makeNotices(`(
    select c.id as consent_id, c.version, c.youth_id, c.recipient_id, ${takenBack('c')} as categories, c.withdrawn_at as ended_at
    from consent c where c.withdrawn_at > $1::timestamptz - interval '1 hour' and cardinality(${takenBack('c')}) > 0
      and not exists (select from withdrawal_notice n where n.consent_id = c.id))`);
