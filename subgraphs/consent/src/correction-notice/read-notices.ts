import { isDataCategory } from '@brobygger/domain';
import { createCoalescer, type Query } from '@brobygger/subgraph-kit';
import { allNotices, daysOpen, type NoticeSource, type RecipientNotice } from '../recipient-notice/recipient-notices';
import { isDelayed, isTold, shownFrom } from '../emergency-delay/delayed.sql';
import { CorrectionNotice } from './correction-notice.type';
import { received } from './make-notices.sql';
import { CHANGE_BY_OUTCOME, type ChangingOutcome } from './record-change';

/** A notice as it is read. */
export interface CorrectionNoticeRow extends RecipientNotice {
  readonly category: string;
  readonly correctedAt: Date;
  readonly outcome: ChangingOutcome;
}

/**
 * SQL: whether the organisation of the notice `n` has received it by anything but an emergency, also where that was entered after the
 * notice was made: who was reading as it was corrected is, within the minute. Which of that counts may be said.
 */
const receivedOtherwise = (counts = 'true'): string =>
  `exists (with ${received({
    youth: 'n.youth_id',
    owner: '(select c.organisation_id from claim c where c.id = n.claim_id)',
    category: 'n.category',
    at: 'n.corrected_at',
  })} select from received where received.organisation_id = n.organisation_id and received.emergency_id is null and ${counts})`;

/** SQL: whether something was received at the moment under an order that shows to the youth later than they read. */
const isUnderHiddenOrder = (at: string): string => `exists (
    select from information_order o join youth x on x.id = o.youth_id join youth mine on mine.id = n.youth_id
    where coalesce(x.merged_into, x.id) = coalesce(mine.merged_into, mine.id)
      and o.organisation_id = n.organisation_id and o.shown_from > asked.reads_at and o.given_at <= ${at})`;

/** Where the notices are kept. */
export const CORRECTION_NOTICES: NoticeSource = {
  field: 'correctionNotices',
  table: 'correction_notice',
  acknowledgements: 'correction_acknowledgement',
  since: 'corrected_at',
  columns: `n.category, n.corrected_at as "correctedAt",
    (select e.outcome from claim_event e where e.claim_id = n.claim_id and e.act = 'ANSWER') as outcome`,
  delayedBy: `case when n.first_otherwise_at is null and not exists (
    select from unnest(n.emergency_ids) as opened(id) where not ${isDelayed({ emergency: 'opened.id', at: '$8' })})
    and not ${receivedOtherwise()}
    then (select opened.id from unnest(n.emergency_ids) as opened(id) order by ${shownFrom('opened.id')}, opened.id limit 1) end`,
};

/**
 * Who was told of the claims $1, each with its place in them. To the youth ($2 the moment of each, null to an officer) who received it
 * under an order for information alone, or in emergencies that are told later, shows when they do, as in the log.
 */
const OF_CLAIM = `
${allNotices({ ...CORRECTION_NOTICES, columns: `${CORRECTION_NOTICES.columns}, asked.place` })}
join unnest($1::uuid[], $2::timestamptz[]) with ordinality as asked(claim_id, reads_at, place) on asked.claim_id = n.claim_id
where asked.reads_at is null
  or n.first_otherwise_at is not null and (not n.rests_on_order or not ${isUnderHiddenOrder('n.first_otherwise_at')})
  or exists (select from unnest(n.emergency_ids) as opened(id) where ${isTold({ emergency: 'opened.id', at: 'asked.reads_at' })})
  or ${receivedOtherwise(`(not received.by_order or not ${isUnderHiddenOrder('received.at')})`)}
order by n.id`;

/** Who was told of a claim; to a youth as of the moment, to an officer (`null`) all of them. */
export type ReadNoticesOfClaim = (
  claimId: string,
  youthReadsAt: Date | null,
) => Promise<readonly CorrectionNoticeRow[]>;

/** As long as a page of claims may take. */
const BOUNDS = { inFlight: 4, maxBatch: 100, maxWaiting: 4000, waitMs: 1000, runMs: 1500 };

/** Makes what reads them: for all claims of a page in one statement. */
export function createReadNoticesOfClaim({ query }: { readonly query: Query }): ReadNoticesOfClaim {
  interface Asked {
    readonly claimId: string;
    readonly readsAt: Date | null;
  }
  const { ask } = createCoalescer<Asked, readonly CorrectionNoticeRow[]>(BOUNDS, async (all) => {
    const rows = await query<CorrectionNoticeRow & { readonly place: string }>(
      'correction-notices-of-claim',
      OF_CLAIM,
      [all.map(({ claimId }) => claimId), all.map(({ readsAt }) => readsAt)],
    );
    return all.map((_asked, n) => rows.filter(({ place }) => Number(place) === n + 1));
  });
  return (claimId, readsAt) => ask({ claimId, readsAt });
}

/** The notice as it is told at the moment. */
export const correctionNoticeOf = ({ outcome, ...row }: CorrectionNoticeRow, at: Date): CorrectionNotice =>
  Object.assign(new CorrectionNotice(), {
    ...row,
    change: CHANGE_BY_OUTCOME[outcome],
    category: isDataCategory(row.category) ? row.category : null,
    daysOpen: daysOpen(row, row.correctedAt, at),
  });
