import { newId, type LocalDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { RefugeeProfile } from './refugee-profile.entity';

/** What a worker records of how a youth came to Norway. */
export interface RecordedRefugeeProfile {
  readonly youthId: string;
  readonly unaccompaniedMinor: boolean;
  readonly settledOn?: LocalDate | null | undefined;
  /** Never shared. */
  readonly nationality?: string | null | undefined;
  /** Never shared. */
  readonly languages?: readonly string[] | null | undefined;
}

/** Records how youths came to Norway. */
export interface RefugeeProfileService {
  record(author: Author, input: RecordedRefugeeProfile): Promise<Recorded>;
}

export const createRefugeeProfileService = ({ recorder }: { readonly recorder: Recorder }): RefugeeProfileService => ({
  record: (author, { youthId, unaccompaniedMinor, settledOn = null, nationality = null, languages }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const id = newId();
      await transaction.insert(RefugeeProfile, {
        id,
        youthId,
        organisationId: author.organisationId,
        unaccompaniedMinor,
        settledOn,
        nationality,
        languages: [...(languages ?? [])],
      });
      return { id, youthId };
    }),
});
