import { isHandoverOver, osloDate } from '@brobygger/domain';
import { SentHandover, stateOfSent, type Author, type OwnerParts } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { endBenefitDecisions } from '../benefit-decision/end-benefit-decisions';
import { NavCase, type NavCloseReason } from '../case/nav-case.entity';
import { endSection17 } from '../section17/end-section17';

/** A case that its office leaves, for what, and whether the youth was offered follow-up. */
export interface Leaving {
  readonly navCase: Pick<NavCase, 'id' | 'youthId'>;
  readonly reason: NavCloseReason;
  readonly followUpOffered: boolean;
}

/** For these another office or service has the youth now: what the office decided is transferred, not ended. */
const TRANSFERS: ReadonlySet<NavCloseReason> = new Set(['MOVED_DISTRICT', 'TRANSFERRED_SERVICE']);

/**
 * Leaves a case, in one transaction with all that rests on it: its decisions are in force no longer, so that none outlives its case; of a
 * youth who moved, referrals on section 17 are called back with that reason (INV12); and service ends where nothing else is open.
 */
export async function leaveCase(
  { handovers, endServiceIfDone }: Pick<OwnerParts, 'handovers' | 'endServiceIfDone'>,
  transaction: EntityManager,
  author: Author,
  { navCase: { id, youthId }, reason: closeReason, followUpOffered }: Leaving,
): Promise<void> {
  const [today, of] = [osloDate(author.at), { youthId, organisationId: author.organisationId }];
  const status = TRANSFERS.has(closeReason) ? 'TRANSFERRED' : 'CLOSED';
  await transaction.update(NavCase, { id, youthId }, { status, closeReason, closedOn: today, followUpOffered });
  const decisionStatus = status === 'TRANSFERRED' ? 'TRANSFERRED' : 'ENDED';
  await endSection17(transaction, of, { status: decisionStatus, today });
  await endBenefitDecisions(transaction, of, { status: decisionStatus, today });
  if (closeReason === 'MOVED_DISTRICT') await callReferralsBack(handovers, transaction, author, youthId);
  await endServiceIfDone(transaction, author, youthId);
}

/** Tells those who follow the youth up on section 17 that it is over because the youth moved; they end the follow-up themselves. */
async function callReferralsBack(
  handovers: OwnerParts['handovers'],
  transaction: EntityManager,
  author: Author,
  youthId: string,
): Promise<void> {
  const { organisationId } = author;
  const sent = { youthId, organisationId, kind: 'REFERRAL', basisKind: 'SECTION_17' } as const;
  for (const each of await transaction.findBy(SentHandover, sent)) {
    if (isHandoverOver(stateOfSent(each))) continue;
    await handovers.move(transaction, author, { id: each.id, to: 'CANCELLED', reason: 'MOVED_DISTRICT' });
  }
}
