import { createError, newId, osloDate } from '@brobygger/domain';
import { closeServiceRelation, type Author, type Recorded, type Recorder } from '@brobygger/subgraph-kit';
import { NavCase, type NavCloseReason } from './nav-case.entity';
import type { OpenNavCaseInput } from './nav-case.input';

/** Opens and closes cases of a NAV office. */
export interface NavCaseService {
  open(author: Author, input: OpenNavCaseInput): Promise<Recorded>;
  /** A case closed because the youth moved counts as transferred (INV12). */
  close(author: Author, youthId: string, reason: NavCloseReason): Promise<Recorded>;
}

export const createNavCaseService = ({ recorder }: { readonly recorder: Recorder }): NavCaseService => ({
  open: (author, input) =>
    recorder.beginningService(author, input.youthId, async (transaction) => {
      const { organisationId, at } = author;
      const id = newId();
      await transaction.insert(NavCase, { ...input, id, organisationId, status: 'OPEN', openedOn: osloDate(at) });
      return { id, youthId: input.youthId };
    }),

  close: (author, youthId, reason) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
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
      await closeServiceRelation(transaction, youthId, author.organisationId, author.at);
      return { id: open.id, youthId };
    }),
});
