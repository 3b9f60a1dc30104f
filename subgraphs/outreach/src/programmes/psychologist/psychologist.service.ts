import { createError, newId } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { countedColumns } from '../../counted-record/counted-as';
import { pastDate } from '../../record-writing/past-date';
import { PsychologistContact } from './psychologist-contact.entity';
import type { RecordPsychologistContactInput } from './psychologist.input';

/** Records contacts with the psychologist. */
export interface PsychologistService {
  /** Who did not come has no consultations. */
  record(author: Author, input: RecordPsychologistContactInput): Promise<Recorded>;
}

export const createPsychologistService = ({ recorder }: { readonly recorder: Recorder }): PsychologistService => ({
  record: (author, { arena = 'USIT', isNoShow = false, consultations = 0, referredOn = false, countedAs, ...input }) =>
    recorder.onServedYouth(author, input.youthId, async (transaction) => {
      const offeredOn = pastDate(input.offeredOn, 'offeredOn', author);
      if (isNoShow && consultations > 0) {
        throw createError('BAD_USER_INPUT', '`input.consultations` must be 0 where the youth did not come', {
          argument: 'input.consultations',
        });
      }
      const id = newId();
      await transaction.insert(PsychologistContact, {
        ...input,
        ...countedColumns(countedAs),
        id,
        organisationId: author.organisationId,
        arena,
        offeredOn,
        isNoShow,
        consultations,
        referredOn,
        recordedAt: author.at,
      });
      return { id, youthId: input.youthId };
    }),
});
