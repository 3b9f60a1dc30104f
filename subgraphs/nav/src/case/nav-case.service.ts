import { createError, DataCategory, newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { NavCase } from './nav-case.entity';
import type { OpenNavCaseInput } from './nav-case.input';
import { findOpenCase } from './open-case';

/** Opens cases of a NAV office. */
export interface NavCaseService {
  /** Begins the service relation. @throws CONFLICT where the office has an open case on the youth: it has one at most */
  open(author: Author, input: OpenNavCaseInput): Promise<Recorded>;
}

export const createNavCaseService = ({ recorder }: { readonly recorder: Recorder }): NavCaseService => ({
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
});
