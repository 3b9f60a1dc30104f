import { newId, osloDate, type LocalDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { requireAge } from '../../age/age-limits';
import { NurseTalk, type NurseTalkTheme } from './nurse-talk.entity';

/** What the nurse writes of a talk. */
export interface RecordedNurseTalk {
  readonly youthId: string;
  readonly birthDate: LocalDate;
  readonly themes: readonly NurseTalkTheme[];
  readonly referredTo?: string | null | undefined;
}

/** Records talks with the nurse. */
export interface NurseTalkService {
  /** Refuses who is not of 22B's ages (INV22). The birth date is looked at and not kept. */
  record(author: Author, input: RecordedNurseTalk): Promise<Recorded>;
}

export const createNurseTalkService = ({ recorder }: { readonly recorder: Recorder }): NurseTalkService => ({
  record: (author, { youthId, birthDate, themes, referredTo = null }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const date = osloDate(author.at);
      requireAge('KONTAKTSENTER_22B', birthDate, date);
      const id = newId();
      await transaction.insert(NurseTalk, {
        id,
        youthId,
        organisationId: author.organisationId,
        date,
        themes: [...themes],
        referredTo,
      });
      return { id, youthId };
    }),
});
