import { defineNoun } from '@brobygger/subgraph-kit';
import { attendanceOfRecord, OutreachAttendance } from './attendance.entity';
import {
  AngerManagementAttendanceResolver,
  AttendanceResolver,
  FollowUpAttendanceResolver,
  HapAttendanceResolver,
  SanctionTalksResolver,
} from './attendance.resolver';
import { createAttendanceService } from './attendance.service';
import { migrations } from './migrations';

/** Who came to a programme, week by week. */
export const attendance = defineNoun({
  entities: [OutreachAttendance],
  migrations,
  rowSources: [attendanceOfRecord],
  services: (parts) => ({ attendance: createAttendanceService(parts) }),
  resolvers: ({ services }) => [
    new AttendanceResolver(services),
    new HapAttendanceResolver(),
    new AngerManagementAttendanceResolver(),
    new FollowUpAttendanceResolver(),
    new SanctionTalksResolver(),
  ],
});
