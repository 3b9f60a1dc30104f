import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createEnterReading } from '../oversight/enter-reading';
import { createRecipientNotices } from '../recipient-notice/recipient-notices';
import { migrations } from './migrations';
import { WITHDRAWAL_NOTICES, type NoticeRow } from './read-notices';
import { NoticesToRecipientsResolver, WithdrawalNoticeResolver } from './withdrawal-notice.resolver';

/** That a consent has ended, to those who have read on it. */
export const withdrawalNotice = defineConsentNoun({
  tables: [
    defineTable('withdrawal_notice', { select: true, insert: true }),
    defineTable('withdrawal_acknowledgement', { select: true, insert: true }),
  ],
  migrations,
  resolvers: ({ query, cursors }) => [
    new NoticesToRecipientsResolver({ query, enterReading: createEnterReading({ query }) }),
    new WithdrawalNoticeResolver(createRecipientNotices<NoticeRow>({ query, cursors }, WITHDRAWAL_NOTICES)),
  ],
});
