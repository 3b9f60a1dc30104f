import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { toldSince } from '../told-concern/told-later';
import { ChildWelfareRecords } from '../youth';
import { CourseEnrolment, coursesOfYouth } from './course-enrolment.entity';
import { EnrolInCourseInput } from './course.input';
import type { CourseService } from './course.service';

@Resolver(() => ChildWelfareRecords)
export class CourseResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly courses: CourseService }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_COURSES, { perRow: [DataCategory.CHILD_WELFARE_HEALTH_COURSE] })
  @FieldResolver(() => [CourseEnrolment], {
    nullable: true,
    description: 'Places on courses, newest school year first.',
  })
  courses(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() context: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly CourseEnrolment[]> {
    return toldSince(this.deps.query, context, {
      youthId,
      first,
      read: (most) => context.rows.of(coursesOfYouth, youthId, most),
      writtenAt: ({ recordedAt }) => recordedAt,
    });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Gives a youth a place on a course of the plan: a settled unaccompanied minor of 16 to 20, on the health course any youth of that ' +
      'age. Part 2 of the housing course comes after part 1 (INV07).',
  })
  enrolInCourse(
    @Arg('input', () => EnrolInCourseInput) input: EnrolInCourseInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.courses.enrol(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Records that a youth completed a course, having come to at least half of it (INV09).',
  })
  completeCourse(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('enrolmentId', () => ID) enrolmentId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.courses.end(authorOf(hop, at), { youthId, enrolmentId, status: 'COMPLETED' });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records that a youth left a course.' })
  dropCourse(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('enrolmentId', () => ID) enrolmentId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.courses.end(authorOf(hop, at), { youthId, enrolmentId, status: 'DROPPED' });
  }
}
