import { newId } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { PsychologistContact } from './psychologist-contact.entity';

/** Records contacts with the psychologist. */
export interface PsychologistService {
  record(author: Author, input: { readonly youthId: string; readonly referredOn?: boolean | null | undefined }): Promise<Recorded>;
}

export const createPsychologistService = ({ recorder }: { readonly recorder: Recorder }): PsychologistService => ({
  record: (author, { youthId, referredOn }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const id = newId();
      await transaction.insert(PsychologistContact, { id, youthId, organisationId: author.organisationId, referredOn: referredOn ?? false, recordedAt: author.at });
      return { id, youthId };
    }),
});
