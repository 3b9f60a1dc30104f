import { DataCategory, newId } from '@brobygger/domain';
import type { Author, OwnerParts, Recorded } from '@brobygger/subgraph-kit';
import { pastDate } from '../../record-writing/past-date';
import { ServiceContact } from './service-contact.entity';
import type { RecordServiceContactInput } from './service-contact.input';

/** Keeps with whom a youth was helped to be in touch. */
export interface ServiceContactService {
  record(author: Author, input: RecordServiceContactInput): Promise<Recorded>;
}

export const createServiceContactService = ({ recorder }: Pick<OwnerParts, 'recorder'>): ServiceContactService => ({
  record: async (author, { youthId, date, note = null, ...input }) => {
    const day = pastDate(date, 'date', author);
    return recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_ADMINISTRATION, async (transaction) => {
      const id = newId();
      const { organisationId } = author;
      await transaction.insert(ServiceContact, { ...input, id, youthId, organisationId, date: day, note });
      return { id, youthId };
    });
  },
});
