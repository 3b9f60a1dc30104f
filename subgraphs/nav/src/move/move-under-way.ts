import { isHandoverOver } from '@brobygger/domain';
import { SentHandover, stateOfSent } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { NavCaseMove } from './nav-case-move.entity';

/** The newest move of the case, unless it is over; null where there is none. */
export async function findMoveUnderWay(transaction: EntityManager, caseId: string): Promise<NavCaseMove | null> {
  const move = await transaction.findOne(NavCaseMove, { where: { caseId }, order: { id: 'DESC' } });
  if (move === null) return null;
  const sent = await transaction.findOneBy(SentHandover, { id: move.id });
  return isHandoverOver(stateOfSent(sent ?? undefined)) ? null : move;
}
