import { createError, DataCategory, newId } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { pastDate } from '../../record-writing/past-date';
import type { RecordProgrammeAttendanceInput } from './attendance.input';
import { attendedRecord } from './attended-record';

/** Records who came to a programme, and who did not. */
export interface AttendanceService {
  /** Each day once, and of cannabis cessation each week once, from Monday to Sunday: the programme has eight weeks (INV23). */
  record(author: Author, input: RecordProgrammeAttendanceInput): Promise<Recorded>;
}

const INSERT = `
insert into programme_attendance (id, youth_id, organisation_id, programme, record_id, date, is_present)
values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`;

export const createAttendanceService = ({ recorder }: { readonly recorder: Recorder }): AttendanceService => ({
  record: (author, { youthId, programme, isPresent, ...input }) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_ADMINISTRATION, async (transaction) => {
      const date = pastDate(input.date, 'date', author);
      const recordId = await attendedRecord(transaction, author, { youthId, programme, isPresent });
      const id = newId();
      const row = [id, youthId, author.organisationId, programme, recordId, date, isPresent];
      const inserted = (await transaction.query(INSERT, row)) as readonly unknown[];
      if (inserted.length === 0) {
        throw createError('BAD_USER_INPUT', '`input.date` is of a day or week that was recorded before', {
          argument: 'input.date',
        });
      }
      return { id, youthId };
    }),
});
