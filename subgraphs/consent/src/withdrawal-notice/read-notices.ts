import { Act, isDataCategory, Role } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import { allNotices, daysOpen, type NoticeSource, type RecipientNotice } from '../recipient-notice/recipient-notices';
import { canOpen } from '../telling/can-open.sql';
import { isOnChain } from './make-notices.sql';
import { WithdrawalNotice } from './withdrawal-notice.type';

/** A notice as it is read. */
export interface NoticeRow extends RecipientNotice {
  readonly consentId: string;
  readonly version: number;
  readonly categories: readonly string[];
  readonly takenCategories: readonly string[];
  readonly endedAt: Date;
}

/** SQL: of which categories something that was read on the consent of the notice `n` was taken into a case of the organisation. */
const TAKEN = `array(
  select distinct taken.category from disclosure_entry e cross join unnest(e.categories) as taken(category)
  where taken.category = any(n.categories)
    and ${isOnChain({ entry: 'e', consent: 'n.consent_id', youth: 'n.youth_id', organisation: 'n.organisation_id' })}
    and e.act = '${Act.TOOK_INTO_CASE}' order by 1)`;

/** SQL: the categories of the notice that its recipient was told of, as the consent is told to them (ADR 0085). */
const TOLD = `from unnest(n.categories) category join youth named on named.id = n.youth_id
  join youth person on person.id = coalesce(named.merged_into, named.id) where ${canOpen({ category: 'category', youth: 'person' })}`;
const IS_RECIPIENT = `$3 in ('${Role.CASEWORKER}', '${Role.LEADER}')`;

const columnsOf = (categories: string): string =>
  `n.consent_id as "consentId", n.version, ${categories} as categories, n.ended_at as "endedAt", ${TAKEN} as "takenCategories"`;

/** Where the notices are kept. */
export const WITHDRAWAL_NOTICES: NoticeSource = {
  field: 'withdrawalNotices',
  table: 'withdrawal_notice',
  acknowledgements: 'withdrawal_acknowledgement',
  since: 'ended_at',
  columns: columnsOf(`case when ${IS_RECIPIENT} then array(select category ${TOLD}) else n.categories end`),
  isTold: `(not ${IS_RECIPIENT} or exists (select ${TOLD}))`,
};

/** Who was told of the youth $1, newest first. */
const OF_YOUTH = `
${allNotices({ ...WITHDRAWAL_NOTICES, columns: columnsOf('n.categories') })}
where n.youth_id in (select $1::uuid union all select id from youth where merged_into = $1::uuid) order by n.ended_at desc, n.id desc`;

export const readNoticesOfYouth = (query: Query, youthId: string): Promise<readonly NoticeRow[]> =>
  query<NoticeRow>('withdrawal-notices-of-youth', OF_YOUTH, [youthId]);

/** The notice as it is told at the moment. */
export const noticeOf = (row: NoticeRow, at: Date): WithdrawalNotice =>
  Object.assign(new WithdrawalNotice(), {
    ...row,
    categories: row.categories.filter(isDataCategory),
    takenCategories: row.takenCategories.filter(isDataCategory),
    daysOpen: daysOpen(row, row.endedAt, at),
  });
