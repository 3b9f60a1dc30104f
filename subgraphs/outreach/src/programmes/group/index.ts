import { defineNoun, openWhile } from '@brobygger/subgraph-kit';
import { IsNull } from 'typeorm';
import { attendanceOfMembership, GroupAttendance } from './group-attendance.entity';
import { GroupMeeting } from './group-meeting.entity';
import { GroupMembership, groupsOfYouth } from './group-membership.entity';
import { GroupAttendanceResolver, GroupResolver } from './group.resolver';
import { createGroupService } from './group.service';
import { migrations } from './migrations';
import { YouthGroup } from './youth-group.entity';
import { YouthGroupResolver } from './youth-group.resolver';
import { createYouthGroupService } from './youth-group.service';

/** The groups, who is in them, their meetings and who was there. */
export const group = defineNoun({
  entities: [YouthGroup, GroupMembership, GroupMeeting, GroupAttendance],
  migrations,
  rowSources: [groupsOfYouth, attendanceOfMembership],
  keepsService: [openWhile(GroupMembership, { endedOn: IsNull() })],
  services: (parts) => ({ groups: createGroupService(parts), youthGroups: createYouthGroupService(parts) }),
  resolvers: ({ services, query }) => [
    new GroupResolver(services),
    new GroupAttendanceResolver(),
    new YouthGroupResolver({ ...services, query }),
  ],
});
