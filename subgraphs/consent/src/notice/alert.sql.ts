import { NoticeKind } from './notice-kind';

/** SQL: what became of the alert of the emergency `e` to who answers for its organisation, or null until a channel has it. */
export const ALERT_OUTCOME = `(select d.outcome from notice a join notice_delivery d on d.notice_id = a.id
  where a.youth_id is null and a.organisation_id = e.organisation_id
    and a.kind = '${NoticeKind.EMERGENCY_TO_REVIEW}' and a.subject_id = e.id)`;
