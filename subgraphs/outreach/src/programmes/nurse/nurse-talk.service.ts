import { createError, DataCategory, newId, osloDate } from '@brobygger/domain';
import { recordOf, type Author, type OwnerParts, type Recorded } from '@brobygger/subgraph-kit';
import { IsNull } from 'typeorm';
import { requireAgeWithin } from '../../age/age-limits';
import { agesOf } from '../../age/outreach-ages.entity';
import { NurseTalk } from './nurse-talk.entity';
import type { RecordNurseTalkInput } from './nurse-talk.input';

/** Records talks with the nurse. */
export interface NurseTalkService {
  /** Begins service. Refuses who is not of the organisation's ages (INV22); the age is the population register's. */
  record(author: Author, input: RecordNurseTalkInput): Promise<Recorded>;
  /** The nurse is done for now: the talks keep the service no longer. What was written stays. */
  close(author: Author, youthId: string): Promise<Recorded>;
}

export const createNurseTalkService = ({
  recorder,
  endServiceIfDone,
}: Pick<OwnerParts, 'recorder' | 'endServiceIfDone'>): NurseTalkService => ({
  record: (author, beginning) =>
    recorder.beginningService(
      author,
      beginning,
      DataCategory.OUTREACH_HEALTH,
      async (transaction, { youthId, whenBorn }) => {
        const date = osloDate(author.at);
        const ages = await agesOf(transaction, author.organisationId);
        whenBorn((birthDate) => requireAgeWithin(ages, birthDate, date));
        const id = newId();
        await transaction.insert(NurseTalk, {
          ...recordOf(beginning),
          id,
          youthId,
          organisationId: author.organisationId,
          date,
        });
        return { id, youthId };
      },
    ),

  close: (author, youthId) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_HEALTH, async (transaction) => {
      const open = { youthId, organisationId: author.organisationId, closedOn: IsNull() };
      const newest = await transaction.findOne(NurseTalk, { where: open, order: { date: 'DESC', id: 'DESC' } });
      if (newest === null) throw createError('NOT_FOUND', 'your organisation has no open talks with this youth');
      await transaction.update(NurseTalk, open, { closedOn: osloDate(author.at) });
      await endServiceIfDone(transaction, author, youthId);
      return { id: newest.id, youthId };
    }),
});
