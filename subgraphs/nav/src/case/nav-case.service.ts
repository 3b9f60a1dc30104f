import { createError, DataCategory, newId, osloDate, ruleViolated } from '@brobygger/domain';
import type { Author, OwnerParts, Recorded } from '@brobygger/subgraph-kit';
import { findMoveUnderWay } from '../move/move-under-way';
import { leaveCase } from './leave-case';
import { NavCase, type NavCloseReason } from './nav-case.entity';
import type { OpenNavCaseInput } from './nav-case.input';
import { findOpenCase, getOpenCase } from './open-case';

/** A case that is closed, for what, and whether the youth was offered follow-up. */
export interface ClosedCase {
  readonly youthId: string;
  readonly reason: NavCloseReason;
  readonly followUpOffered: boolean;
}

/** Opens and closes cases of a NAV office. */
export interface NavCaseService {
  /** Begins the service relation. @throws CONFLICT where the office has an open case on the youth: it has one at most */
  open(author: Author, input: OpenNavCaseInput): Promise<Recorded>;
  /**
   * Closes the open case and what was decided in it. A case closed because the youth moved counts as transferred (INV12).
   * @throws NOT_FOUND where none is open; CONFLICT while a move of it is under way; RULE_VIOLATED (INV13) where no service takes over and no
   * follow-up was offered
   */
  close(author: Author, closed: ClosedCase): Promise<Recorded>;
}

export const createNavCaseService = ({
  recorder,
  ...parts
}: Pick<OwnerParts, 'recorder' | 'handovers' | 'endServiceIfDone'>): NavCaseService => ({
  open: (author, input) =>
    recorder.beginningService(author, input, DataCategory.NAV_CASE, async (transaction, { youthId }) => {
      const { organisationId, at } = author;
      const { office, district = null } = input;
      if ((await findOpenCase(transaction, author, youthId)) !== null) {
        throw createError('CONFLICT', 'your office already has an open case on this youth');
      }
      const id = newId();
      const opened = { office, district, status: 'OPEN', openedOn: osloDate(at) } as const;
      await transaction.insert(NavCase, { id, youthId, organisationId, ...opened });
      return { id, youthId };
    }),

  close: (author, { youthId, reason, followUpOffered }) =>
    recorder.onServedYouth(author, youthId, DataCategory.NAV_CASE, async (transaction) => {
      const navCase = await getOpenCase(transaction, author, youthId);
      if ((await findMoveUnderWay(transaction, navCase.id)) !== null) {
        throw createError('CONFLICT', 'a move of the case is under way: it is confirmed or called off first');
      }
      if (reason !== 'TRANSFERRED_SERVICE' && !followUpOffered) {
        const says = 'a case that no service takes over is closed only when follow-up has been offered';
        throw ruleViolated('INV13', says, 'followUpOffered');
      }
      await leaveCase(parts, transaction, author, { navCase, reason, followUpOffered });
      return { id: navCase.id, youthId };
    }),
});
