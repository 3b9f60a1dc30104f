import { newId } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { Attendance } from './attendance.entity';
import type { RecordAttendanceInput } from './attendance.input';

/** Keeps how much youths were at school. */
export interface AttendanceService {
  /** Begins the school's service relation with the youth, where there is none. */
  record(author: Author, input: RecordAttendanceInput): Promise<Recorded>;
}

export const createAttendanceService = ({ recorder }: { readonly recorder: Recorder }): AttendanceService => ({
  record: (author, input) =>
    recorder.beginningService(author, input.youthId, async (transaction) => {
      const id = newId();
      await transaction.insert(Attendance, { ...input, id, organisationId: author.organisationId });
      return { id, youthId: input.youthId };
    }),
});
