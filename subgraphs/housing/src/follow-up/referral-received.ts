import { createError, isHandoverOver, isId, stateOf, type HandoverKind } from '@brobygger/domain';
import { ReceivedHandover } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { HousingFollowUp } from './follow-up.entity';

/**
 * What was handed over by its id, as it was sent to the organisation for the youth and accepted, and is not over.
 * @throws NOT_FOUND where there is none of the kind
 */
export async function acceptedHandover(
  transaction: EntityManager,
  kind: HandoverKind,
  { handoverId, youthId, organisationId }: Readonly<Record<'handoverId' | 'youthId' | 'organisationId', string>>,
): Promise<ReceivedHandover> {
  const where = { id: handoverId, youthId, organisationId, kind, accepted: true };
  const found = isId(handoverId) ? await transaction.findOneBy(ReceivedHandover, where) : null;
  if (found !== null && !isHandoverOver(stateOf(found.senderState, found.state))) return found;
  throw createError('NOT_FOUND', 'your organisation has accepted no such handover of this youth', {
    argument: 'input.handoverId',
  });
}

/** Who referred, when and on what, as the referral says it: NAV refers on section 17 alone, and child welfare never (INV11). */
export function whatItSays(
  { basisKind, sentAt }: ReceivedHandover,
  at: Date,
): Pick<HousingFollowUp, 'referringAgency' | 'basis' | 'referredAt'> {
  if (basisKind === null) throw new Error('a referral without a basis');
  const referringAgency = basisKind === 'SECTION_17' ? 'NAV' : 'CHILD_WELFARE';
  return { referringAgency, basis: basisKind, referredAt: sentAt ?? at };
}
