import { below, ReceivedHandover, rowsOf } from '@brobygger/subgraph-kit';
import { followUpsOfYouth } from './follow-up.entity';

/** The referral that each follow-up was begun on, as it was received. */
export const referralsBegunOn = rowsOf({
  entity: ReceivedHandover,
  by: 'id',
  orderBy: { property: 'id', direction: 'ASC' },
  below: below(followUpsOfYouth, 'handoverId', 'HousingFollowUp.isReferralCalledBack'),
});

/** Whether who referred has called it back: with that its basis is gone, as where a youth moves and NAV's case with them (INV12). */
export const isCalledBack = ({ senderState }: Pick<ReceivedHandover, 'senderState'>): boolean =>
  senderState === 'CANCELLED' || senderState === 'ENTERED_IN_ERROR';
