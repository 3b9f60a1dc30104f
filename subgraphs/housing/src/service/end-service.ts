import { closeServiceRelation, type Author } from '@brobygger/subgraph-kit';
import { In, Not, type EntityManager } from 'typeorm';
import { HousingFollowUp, OVER } from '../follow-up/follow-up.entity';
import { Residency } from '../residency/residency.entity';
import { holdLock } from './hold-lock';

/**
 * Closes the organisation's service relation with the youth, unless it still houses or follows up the youth:
 * a NAV-based follow-up may end while one on aftercare goes on (INV12).
 */
export async function endServiceIfNothingIsOpen(
  transaction: EntityManager,
  { organisationId, at }: Author,
  youthId: string,
): Promise<void> {
  // Two endings at once must see each other, or each would leave the relation to the other.
  await holdLock(transaction, `end-service/${organisationId}/${youthId}`);
  const residencies = await transaction.countBy(Residency, { youthId, organisationId, state: Not('MOVED_OUT') });
  const followUps = await transaction.countBy(HousingFollowUp, { youthId, organisationId, state: Not(In([...OVER])) });
  if (residencies + followUps === 0) await closeServiceRelation(transaction, youthId, organisationId, at);
}
