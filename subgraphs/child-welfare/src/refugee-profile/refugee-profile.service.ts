import { DataCategory, newId } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { RefugeeProfile } from './refugee-profile.entity';
import type { RecordRefugeeProfileInput } from './refugee-profile.input';

/** Records how youths came to Norway. */
export interface RefugeeProfileService {
  record(author: Author, input: RecordRefugeeProfileInput): Promise<Recorded>;
}

export const createRefugeeProfileService = ({ recorder }: { readonly recorder: Recorder }): RefugeeProfileService => ({
  record: (author, input) =>
    recorder.onServedYouth(author, input.youthId, DataCategory.CHILD_WELFARE_REFUGEE_STATUS, async (transaction) => {
      const { organisationId, at: recordedAt } = author;
      const languages = input.languages ?? [];
      const id = newId();
      await transaction.insert(RefugeeProfile, { ...input, id, organisationId, languages, recordedAt });
      return { id, youthId: input.youthId };
    }),
});
