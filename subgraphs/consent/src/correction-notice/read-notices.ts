import { isDataCategory } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import { allNotices, daysOpen, type NoticeSource, type RecipientNotice } from '../recipient-notice/recipient-notices';
import { CorrectionNotice } from './correction-notice.type';

/** A notice as it is read. */
export interface CorrectionNoticeRow extends RecipientNotice {
  readonly category: string;
  readonly correctedAt: Date;
}

/** Where the notices are kept. */
export const CORRECTION_NOTICES: NoticeSource = {
  field: 'correctionNotices',
  table: 'correction_notice',
  acknowledgements: 'correction_acknowledgement',
  since: 'corrected_at',
  columns: 'n.category, n.corrected_at as "correctedAt"',
};

/**
 * Who was told of the claim $1. To the youth ($2 the moment, null to an officer) who received it under an order for information alone shows
 * when the order does, as in the log.
 */
const OF_CLAIM = `
${allNotices(CORRECTION_NOTICES)}
where n.claim_id = $1 and ($2::timestamptz is null or not n.rests_on_order or not exists (
  select from information_order o
  where o.youth_id in (select n.youth_id union all select id from youth where merged_into = n.youth_id)
    and o.organisation_id = n.organisation_id and o.shown_from > $2 and o.given_at <= n.first_received_at))
order by n.id`;

export const readNoticesOfClaim = (
  query: Query,
  claimId: string,
  youthReadsAt: Date | null,
): Promise<readonly CorrectionNoticeRow[]> =>
  query<CorrectionNoticeRow>('correction-notices-of-claim', OF_CLAIM, [claimId, youthReadsAt]);

/** The notice as it is told at the moment. */
export const correctionNoticeOf = (row: CorrectionNoticeRow, at: Date): CorrectionNotice =>
  Object.assign(new CorrectionNotice(), {
    ...row,
    category: isDataCategory(row.category) ? row.category : null,
    daysOpen: daysOpen(row, row.correctedAt, at),
  });
