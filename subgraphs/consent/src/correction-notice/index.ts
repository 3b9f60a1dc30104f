import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createRecipientNotices } from '../recipient-notice/recipient-notices';
import { CorrectionNoticeResolver } from './correction-notice.resolver';
import { migrations } from './migrations';
import { CORRECTION_NOTICES, type CorrectionNoticeRow } from './read-notices';

/** That something was corrected, erased or restricted, to those who have received it. */
export const correctionNotice = defineConsentNoun({
  tables: [
    defineTable('correction_notice', { select: true, insert: true }),
    defineTable('correction_acknowledgement', { select: true, insert: true }),
  ],
  migrations,
  resolvers: ({ query, cursors }) => [
    new CorrectionNoticeResolver(createRecipientNotices<CorrectionNoticeRow>({ query, cursors }, CORRECTION_NOTICES)),
  ],
});
