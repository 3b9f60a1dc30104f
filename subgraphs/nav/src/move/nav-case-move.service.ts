import { createError, DataCategory, newId, osloDate, ruleViolated } from '@brobygger/domain';
import type { Author, OwnerParts, Recorded } from '@brobygger/subgraph-kit';
import { getOpenCase } from '../case/open-case';
import { leaveCase } from '../leaving/leave-case';
import { findMoveUnderWay } from './move-under-way';
import { NavCaseMove } from './nav-case-move.entity';
import type { MoveToDistrictInput, SettleDistrictMoveInput } from './nav-case-move.input';

/** Moves cases to the NAV offices of other districts. A case stays open until the other has accepted: the youth is always somebody's. */
export interface NavCaseMoveService {
  /**
   * Asks another office to take the open case over.
   * @throws RULE_VIOLATED (INV12) for the own office; BAD_USER_INPUT for an organisation that is no NAV office; NOT_FOUND without an open
   * case; CONFLICT while another move of it is under way
   */
  ask(author: Author, input: MoveToDistrictInput): Promise<Recorded>;
  /**
   * Confirms what the other office has accepted, by which the case and what was decided in it are TRANSFERRED (INV12), or calls it off.
   * @throws NOT_FOUND where none is under way; BAD_USER_INPUT where the sender may not say that now, or a reason is missing
   */
  settle(author: Author, input: SettleDistrictMoveInput): Promise<Recorded>;
}

export const createNavCaseMoveService = ({
  recorder,
  handovers,
  endServiceIfDone,
}: Pick<OwnerParts, 'recorder' | 'handovers' | 'endServiceIfDone'>): NavCaseMoveService => ({
  async ask(author, { youthId, receiverId, district, movesOn = null }) {
    const { organisationId, at } = author;
    if (receiverId.toLowerCase() === organisationId.toLowerCase()) {
      throw ruleViolated('INV12', 'a case moves to another office than your own', 'input.receiverId');
    }
    const receiver = await handovers.nameOfTaker(receiverId, 'TRANSFER', author);
    return recorder.onServedYouth(author, youthId, DataCategory.NAV_CASE, async (transaction) => {
      const { id: caseId } = await getOpenCase(transaction, author, youthId);
      if ((await findMoveUnderWay(transaction, caseId)) !== null) {
        throw createError('CONFLICT', 'a move of this case is already under way');
      }
      const id = newId();
      const asked = { receiver, district, movesOn, askedOn: osloDate(at) };
      await transaction.insert(NavCaseMove, { id, youthId, organisationId, caseId, ...asked });
      await handovers.send(transaction, author, { id, youthId, receiverId, kind: 'TRANSFER', onDay: movesOn });
      return { id, youthId };
    });
  },

  settle: (author, { youthId, state: to, reason = null }) =>
    recorder.onServedYouth(author, youthId, DataCategory.NAV_CASE, async (transaction) => {
      const navCase = await getOpenCase(transaction, author, youthId);
      const move = await findMoveUnderWay(transaction, navCase.id);
      if (move === null) throw createError('NOT_FOUND', 'no move of this case is under way');
      await handovers.move(transaction, author, { id: move.id, to, reason });
      if (to === 'IN_PROGRESS') {
        // The other office has accepted: the youth has somebody, and is offered nothing more by this one (INV13).
        const leaving = { navCase, reason: 'MOVED_DISTRICT', followUpOffered: false } as const;
        await leaveCase({ handovers, endServiceIfDone }, transaction, author, leaving);
      }
      return { id: move.id, youthId };
    }),
});
