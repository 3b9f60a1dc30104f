import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { AngerManagement } from '../anger-management/anger-management.entity';
import { OutreachFollowUp } from '../follow-up/follow-up.entity';
import { HapCourse } from '../hap/hap-course.entity';
import { YouthSanction } from '../sanction/youth-sanction.entity';
import { attendanceOfRecord, OutreachAttendance } from './attendance.entity';
import { RecordProgrammeAttendanceInput } from './attendance.input';
import type { AttendanceService } from './attendance.service';

@Resolver()
export class AttendanceResolver {
  constructor(private readonly deps: { readonly attendance: AttendanceService }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records whether a youth came to what is open of a programme (oppmøte). A week of cannabis cessation that the youth came to counts ' +
      'as done, at most 8 before it is extended.',
  })
  recordProgrammeAttendance(
    @Arg('input', () => RecordProgrammeAttendanceInput) input: RecordProgrammeAttendanceInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.attendance.record(authorOf(hop, at), input);
  }
}

const NEWEST_FIRST = 'Who came when, newest first (oppmøte).';

/** Attendance is read by the course that it is of, which was released itself. */
@Resolver(() => HapCourse)
export class HapAttendanceResolver {
  @FieldResolver(() => [OutreachAttendance], { description: NEWEST_FIRST })
  attendance(@Root() { id }: HapCourse, @Ctx() { rows }: SubgraphContext): Promise<readonly OutreachAttendance[]> {
    return rows.of(attendanceOfRecord, id);
  }
}

@Resolver(() => AngerManagement)
export class AngerManagementAttendanceResolver {
  @FieldResolver(() => [OutreachAttendance], { description: NEWEST_FIRST })
  attendance(
    @Root() { id }: AngerManagement,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<readonly OutreachAttendance[]> {
    return rows.of(attendanceOfRecord, id);
  }
}

/** Of crime as a lifestyle alone; to others how often a youth comes is nothing that the kind tells. */
@Resolver(() => OutreachFollowUp)
export class FollowUpAttendanceResolver {
  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @FieldResolver(() => [OutreachAttendance], { nullable: true, description: NEWEST_FIRST })
  attendance(
    @Root() { id }: OutreachFollowUp,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<readonly OutreachAttendance[]> {
    return rows.of(attendanceOfRecord, id);
  }
}

/** What others need of a sanction is where it stands and its breaches. */
@Resolver(() => YouthSanction)
export class SanctionTalksResolver {
  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @FieldResolver(() => [OutreachAttendance], {
    nullable: true,
    description: 'The talks with Uteseksjonen that the youth came to or not, newest first.',
  })
  talks(@Root() { id }: YouthSanction, @Ctx() { rows }: SubgraphContext): Promise<readonly OutreachAttendance[]> {
    return rows.of(attendanceOfRecord, id);
  }
}
