import { createError, DataCategory, newId, osloDate } from '@brobygger/domain';
import type { Author, OwnerParts, Recorded } from '@brobygger/subgraph-kit';
import { NavCase, type NavCloseReason } from './nav-case.entity';
import type { OpenNavCaseInput } from './nav-case.input';

/** Opens and closes cases of a NAV office. */
export interface NavCaseService {
  /** Begins the service relation. An office has at most one open case on a youth. */
  open(author: Author, input: OpenNavCaseInput): Promise<Recorded>;
  /** A case closed because the youth moved counts as transferred (INV12). */
  close(author: Author, youthId: string, reason: NavCloseReason): Promise<Recorded>;
}

export const createNavCaseService = ({
  recorder,
  endServiceIfDone,
}: Pick<OwnerParts, 'recorder' | 'endServiceIfDone'>): NavCaseService => ({
  open: (author, input) =>
    recorder.beginningService(author, input, DataCategory.NAV_CASE, async (transaction, { youthId }) => {
      const { organisationId, at } = author;
      const { office } = input;
      if (await transaction.existsBy(NavCase, { youthId, organisationId, status: 'OPEN' })) {
        throw createError('CONFLICT', 'your office already has an open case on this youth');
      }
      const id = newId();
      await transaction.insert(NavCase, {
        office,
        id,
        youthId,
        organisationId,
        status: 'OPEN',
        openedOn: osloDate(at),
      });
      return { id, youthId };
    }),

  close: (author, youthId, reason) =>
    recorder.onServedYouth(author, youthId, DataCategory.NAV_CASE, async (transaction) => {
      const open = await transaction.findOneBy(NavCase, {
        youthId,
        organisationId: author.organisationId,
        status: 'OPEN',
      });
      if (open === null) throw createError('NOT_FOUND', 'your office has no open case on this youth');
      const status = reason === 'MOVED_DISTRICT' || reason === 'TRANSFERRED_SERVICE' ? 'TRANSFERRED' : 'CLOSED';
      await transaction.update(
        NavCase,
        { id: open.id },
        { status, closeReason: reason, closedOn: osloDate(author.at) },
      );
      await endServiceIfDone(transaction, author, youthId);
      return { id: open.id, youthId };
    }),
});
