import { createError, newId, type LocalDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { pastDate } from '../../record-writing/past-date';
import { countedColumns, type CountedAs } from '../../counted-record/counted-as';
import { PsychologistContact, type PsychologistArena } from './psychologist-contact.entity';

/** What a worker writes of an offer of talks with the psychologist. */
export interface OfferedPsychologist {
  readonly youthId: string;
  /** Uteseksjonen when absent. */
  readonly arena?: PsychologistArena | undefined;
  /** Today when absent. */
  readonly offeredOn?: LocalDate | null | undefined;
  readonly isNoShow?: boolean | undefined;
  readonly consultations?: number | undefined;
  readonly referredOn?: boolean | undefined;
  readonly countedAs?: CountedAs | null | undefined;
}

/** Records contacts with the psychologist. */
export interface PsychologistService {
  /** Who did not come has no consultations. */
  record(author: Author, input: OfferedPsychologist): Promise<Recorded>;
}

export const createPsychologistService = ({ recorder }: { readonly recorder: Recorder }): PsychologistService => ({
  record: (
    author,
    { youthId, arena = 'USIT', isNoShow = false, consultations = 0, referredOn = false, countedAs, ...input },
  ) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const offeredOn = pastDate(input.offeredOn, 'offeredOn', author);
      if (isNoShow && consultations > 0) {
        throw createError('BAD_USER_INPUT', '`input.consultations` must be 0 where the youth did not come', {
          argument: 'input.consultations',
        });
      }
      const id = newId();
      const { gender, district } = countedColumns(countedAs);
      await transaction.insert(PsychologistContact, {
        id,
        youthId,
        organisationId: author.organisationId,
        arena,
        offeredOn,
        isNoShow,
        consultations,
        referredOn,
        countedGender: gender,
        countedDistrict: district,
        recordedAt: author.at,
      });
      return { id, youthId };
    }),
});
