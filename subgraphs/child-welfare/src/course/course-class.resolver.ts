import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  RequiresConsent,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RecordClassAttendanceInput } from './class-attendance.input';
import type { ClassAttendanceService } from './class-attendance.service';
import { attendanceOfPlace, CourseAttendance } from './course-attendance.entity';
import { CourseClassMember } from './course-class.type';
import { CourseEnrolment } from './course-enrolment.entity';
import { OwnCoursePlan } from './course-plan.type';
import { readCourseClass } from './read-course-class';
import { readCoursePlan } from './read-course-plan';

/** The class of a course, and its class lists. */
@Resolver()
export class CourseClassResolver {
  constructor(
    private readonly deps: { readonly query: Statements; readonly classAttendance: ClassAttendanceService },
  ) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => [CourseClassMember], {
    description:
      "Who has a place on a course of the asker's own organisation that has not ended, first enrolled first. Nobody who is assigned to " +
      'others without a stated reason.',
  })
  courseClass(
    @Ctx() context: SubgraphContext,
    @Arg('courseId', () => ID) courseId: string,
  ): Promise<readonly CourseClassMember[]> {
    return readCourseClass(this.deps.query, context, courseId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => OwnCoursePlan, {
    description:
      'Records a class list: who came to a session and who did not. Sent twice it changes nothing; what is sent later replaces what was ' +
      'sent before; one place that is none of the course refuses the whole list.',
  })
  async recordClassAttendance(
    @Arg('input', () => RecordClassAttendanceInput) input: RecordClassAttendanceInput,
    @Ctx() context: SubgraphContext,
  ): Promise<OwnCoursePlan> {
    const { schoolYear } = await this.deps.classAttendance.record(authorOf(context.hop, context.at), input);
    return readCoursePlan(this.deps.query, context, schoolYear);
  }
}

/** Others are told how often a youth came, and not to what. */
@Resolver(() => CourseEnrolment)
export class PlaceAttendanceResolver {
  @RequiresConsent(DataCategory.CHILD_WELFARE_PROGRAMME)
  @FieldResolver(() => [CourseAttendance], {
    nullable: true,
    description: 'The sessions that the youth came to or not, newest first; none of those that were counted before.',
  })
  attendance(@Root() { id }: CourseEnrolment, @Ctx() { rows }: SubgraphContext): Promise<readonly CourseAttendance[]> {
    return rows.of(attendanceOfPlace, id);
  }
}
