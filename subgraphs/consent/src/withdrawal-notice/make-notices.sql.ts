/**
 * SQL: makes a notice of each consent of the rows `ended`, at the moment, to the recipient who was let see anything on it. It tells that
 * the consent has ended, and neither why nor by whom.
 */
export const makeNotices = (ended: string, at: string): string => `
  insert into withdrawal_notice (id, consent_id, version, youth_id, organisation_id, categories, ended_at)
  select gen_random_uuid(), w.consent_id, w.version, w.youth_id, w.recipient_id, w.categories, ${at} from ${ended} w
  where exists (select from disclosure_entry e where e.youth_id = w.youth_id and e.consent_id = w.consent_id
    and e.organisation_id = w.recipient_id)`;
