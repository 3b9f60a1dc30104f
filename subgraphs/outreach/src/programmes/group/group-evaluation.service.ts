import { createError, newId } from '@brobygger/domain';
import { replaceRow, type Author } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { pastDate } from '../../record-writing/past-date';
import { GroupEvaluation } from './group-evaluation.entity';
import type { RecordGroupEvaluationInput } from './group-evaluation.input';
import { holdOwnGroup } from './own-group';

/** Keeps what participants made of their group (USIT annual report 2016: the offer, whether it helped, what it was to be in it). */
export interface GroupEvaluationService {
  /** Something of the three is said; what was said on the day before is replaced. A group that is over is evaluated too. */
  record(author: Author, input: RecordGroupEvaluationInput): Promise<GroupEvaluation>;
}

export const createGroupEvaluationService = ({
  dataSource,
}: {
  readonly dataSource: DataSource;
}): GroupEvaluationService => ({
  async record(author, { groupId, date, participants, offer = null, effect = null, experience = null }) {
    pastDate(date, 'date', author);
    if (offer === null && effect === null && experience === null) {
      throw createError('BAD_USER_INPUT', '`input.offer`, `input.effect` or `input.experience` must say something', {
        argument: 'input.offer',
      });
    }
    return dataSource.transaction(async (transaction) => {
      const group = await holdOwnGroup(transaction, author, groupId);
      if (date < group.startedOn) {
        throw createError('BAD_USER_INPUT', "`input.date` is not within the group's time", { argument: 'input.date' });
      }
      const { organisationId } = author;
      const row = { id: newId(), groupId: group.id, organisationId, date, participants, offer, effect, experience };
      return { ...row, id: await replaceRow(transaction, GroupEvaluation, row) };
    });
  },
});
