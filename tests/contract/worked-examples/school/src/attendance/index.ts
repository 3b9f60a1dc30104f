import { defineNoun } from '@brobygger/subgraph-kit';
import { Attendance, attendanceOfYouth } from './attendance.entity';
import { AttendanceResolver } from './attendance.resolver';
import { createAttendanceService } from './attendance.service';

/** How much of a term a youth was at school. */
export const attendance = defineNoun({
  entities: [Attendance],
  rowSources: [attendanceOfYouth],
  services: (parts) => ({ attendance: createAttendanceService(parts) }),
  resolvers: ({ services }) => [new AttendanceResolver(services)],
});
