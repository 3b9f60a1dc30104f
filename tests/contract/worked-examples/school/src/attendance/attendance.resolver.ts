import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { SchoolRecords } from '../youth';
import { Attendance, attendanceOfYouth } from './attendance.entity';
import { RecordAttendanceInput } from './attendance.input';
import type { AttendanceService } from './attendance.service';

@Resolver(() => SchoolRecords)
export class AttendanceResolver {
  constructor(private readonly deps: { readonly attendance: AttendanceService }) {}

  @RequiresConsent(DataCategory.SCHOOL_ATTENDANCE)
  @FieldResolver(() => Attendance, { nullable: true, description: 'The newest term.' })
  async attendance(@Root() { youthId }: SchoolRecords, @Ctx() { rows }: SubgraphContext): Promise<Attendance | null> {
    return (await rows.of(attendanceOfYouth, youthId))[0] ?? null;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records how much of a term a youth was at school.' })
  recordAttendance(
    @Arg('input', () => RecordAttendanceInput) input: RecordAttendanceInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.attendance.record(authorOf(hop, at, hopToken), input);
  }
}
