import { createError, DataCategory, newId, osloDate } from '@brobygger/domain';
import type { Author, OwnerParts, Recorded } from '@brobygger/subgraph-kit';
import { IsNull } from 'typeorm';
import { getOwnRecord } from '../../record-writing/own-record';
import { JobWish } from './job-wish.entity';
import type { RecordJobWishInput } from './job-wish.input';

/** Keeps what youths want to work with (USIT annual report 2016: the groups work with NAV, 22B, Ungbo and employers). */
export interface JobWishService {
  /** A wish takes the place of the one before, which ends on the day. */
  record(author: Author, input: RecordJobWishInput): Promise<Recorded>;
  /** Of a youth who has found work, or wants no more of it. */
  end(author: Author, youthId: string, jobWishId: string): Promise<Recorded>;
}

export const createJobWishService = ({ recorder }: Pick<OwnerParts, 'recorder'>): JobWishService => ({
  record: (author, { youthId, wish }) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_JOB_WISH, async (transaction) => {
      const [id, today, { organisationId }] = [newId(), osloDate(author.at), author];
      await transaction.update(JobWish, { youthId, organisationId, endedOn: IsNull() }, { endedOn: today });
      await transaction.insert(JobWish, { id, youthId, organisationId, wish, wishedOn: today });
      return { id, youthId };
    }),

  end: (author, youthId, jobWishId) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_JOB_WISH, async (transaction) => {
      const { id, endedOn } = await getOwnRecord(transaction, JobWish, author, youthId, jobWishId);
      if (endedOn !== null) throw createError('NOT_FOUND', 'the wish has ended before');
      await transaction.update(JobWish, { id, youthId }, { endedOn: osloDate(author.at) });
      return { id, youthId };
    }),
});
