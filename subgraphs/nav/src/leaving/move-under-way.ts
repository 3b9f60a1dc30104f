import { isHandoverOver } from '@brobygger/domain';
import { SentHandover, stateOfSent } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { OfOffice } from '../section17/end-section17';

/** Whether another office is asked to take the youth's case over: NAV transfers nothing else. Confirmed, the case is left. */
export async function isMoveUnderWay(transaction: EntityManager, of: OfOffice): Promise<boolean> {
  const asked = await transaction.findBy(SentHandover, { ...of, kind: 'TRANSFER', state: 'REQUESTED' });
  return asked.some((each) => !isHandoverOver(stateOfSent(each)));
}
