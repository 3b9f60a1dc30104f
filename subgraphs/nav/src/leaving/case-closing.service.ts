import { createError, DataCategory, ruleViolated } from '@brobygger/domain';
import type { Author, OwnerParts, Recorded } from '@brobygger/subgraph-kit';
import type { NavCloseReason } from '../case/nav-case.entity';
import { getOpenCase } from '../case/open-case';
import { leaveCase } from './leave-case';
import { isTakenOver } from './is-taken-over';
import { isMoveUnderWay } from './move-under-way';

/** A case that is closed, for what, and whether the youth was offered follow-up. */
export interface ClosedCase {
  readonly youthId: string;
  readonly reason: NavCloseReason;
  readonly followUpOffered: boolean;
}

/** Closes cases of a NAV office. */
export interface CaseClosingService {
  /**
   * Closes the open case and what was decided in it. A case closed because the youth moved counts as transferred (INV12).
   * @throws NOT_FOUND where none is open; CONFLICT while a move of it is under way; RULE_VIOLATED (INV13) where no follow-up was
   * offered and no service takes over, which it does once it has accepted the youth from the office (not by the reason alone)
   */
  close(author: Author, closed: ClosedCase): Promise<Recorded>;
}

export const createCaseClosingService = ({
  recorder,
  ...parts
}: Pick<OwnerParts, 'recorder' | 'handovers' | 'endServiceIfDone'>): CaseClosingService => ({
  close: (author, { youthId, reason, followUpOffered }) =>
    recorder.onServedYouth(author, youthId, DataCategory.NAV_CASE, async (transaction) => {
      const navCase = await getOpenCase(transaction, author, youthId);
      const of = { youthId, organisationId: author.organisationId };
      if (await isMoveUnderWay(transaction, of)) {
        throw createError('CONFLICT', 'a move of the case is under way: it is confirmed or called off first');
      }
      const takesOver = reason === 'TRANSFERRED_SERVICE' && (await isTakenOver(transaction, of));
      if (!takesOver && !followUpOffered) {
        const says = 'a case that no service takes over is closed only when follow-up has been offered';
        throw ruleViolated('INV13', says, 'followUpOffered');
      }
      await leaveCase(parts, transaction, author, { navCase, reason, followUpOffered });
      return { id: navCase.id, youthId };
    }),
});
