import { DataCategory, newId } from '@brobygger/domain';
import { recordOf, type Author, type Recorded, type Recorder } from '@brobygger/subgraph-kit';
import { Attendance } from './attendance.entity';
import type { RecordAttendanceInput } from './attendance.input';

/** Keeps how much youths were at school. */
export interface AttendanceService {
  /** Begins the school's service relation with the youth, where there is none. */
  record(author: Author, input: RecordAttendanceInput): Promise<Recorded>;
}

export const createAttendanceService = ({ recorder }: { readonly recorder: Recorder }): AttendanceService => ({
  record: (author, input) =>
    recorder.beginningService(author, input, DataCategory.SCHOOL_ATTENDANCE, async (transaction, { youthId }) => {
      const id = newId();
      await transaction.insert(Attendance, {
        ...recordOf(input),
        id,
        youthId,
        organisationId: author.organisationId,
      });
      return { id, youthId };
    }),
});
