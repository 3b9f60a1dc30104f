import { defineNoun, openWhile } from '@brobygger/subgraph-kit';
import { IsNull } from 'typeorm';
import { attendanceOfMembership, GroupAttendance } from './group-attendance.entity';
import { GroupEvaluation } from './group-evaluation.entity';
import { createGroupEvaluationService } from './group-evaluation.service';
import { GroupMeeting } from './group-meeting.entity';
import { GroupMembership, groupsOfYouth } from './group-membership.entity';
import { GroupAttendanceResolver, GroupResolver } from './group.resolver';
import { createGroupService } from './group.service';
import { migrations } from './migrations';
import { OwnGroupResolver } from './own-group.resolver';
import { YouthGroup } from './youth-group.entity';
import { YouthGroupResolver } from './youth-group.resolver';
import { createYouthGroupService } from './youth-group.service';

/** The groups, who is in them, their meetings and who was there. */
export const group = defineNoun({
  entities: [YouthGroup, GroupMembership, GroupMeeting, GroupAttendance, GroupEvaluation],
  migrations,
  rowSources: [groupsOfYouth, attendanceOfMembership],
  keepsService: [openWhile(GroupMembership, { endedOn: IsNull() })],
  services: (parts) => ({
    groups: createGroupService(parts),
    youthGroups: createYouthGroupService(parts),
    groupEvaluations: createGroupEvaluationService(parts),
  }),
  resolvers: ({ services, query }) => [
    new GroupResolver(services),
    new GroupAttendanceResolver(),
    new YouthGroupResolver({ ...services, query }),
    new OwnGroupResolver({ ...services, query }),
  ],
});
