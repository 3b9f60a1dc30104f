import type { Author } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import type { RecordClassAttendanceInput } from './class-attendance.input';
import { holdSession, type HeldSession } from './held-session';
import { recordClassAttendance } from './record-class-attendance';

/** Records who came to the sessions of courses. */
export interface ClassAttendanceService {
  /** A class list: sent twice it changes nothing, and what is sent later replaces what was sent before (INV09). */
  record(author: Author, input: RecordClassAttendanceInput): Promise<HeldSession>;
}

export const createClassAttendanceService = ({
  dataSource,
}: {
  readonly dataSource: DataSource;
}): ClassAttendanceService => ({
  record: (author, input) =>
    dataSource.transaction(async (transaction) => {
      const session = await holdSession(transaction, author, input.sessionId);
      await recordClassAttendance(transaction, author, session, input);
      return session;
    }),
});
