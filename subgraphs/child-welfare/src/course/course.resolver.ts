import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { ChildWelfareRecords } from '../youth';
import { Course, CourseArena, CourseEnrolment, CoursePartner, coursesOfYouth } from './course-enrolment.entity';
import type { CourseService } from './course.service';

@InputType()
export class EnrolInCourseInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => Course)
  course!: Course;

  @IsOptional()
  @Min(1)
  @Max(2)
  @Field(() => Int, { nullable: true, description: 'Part 1 or 2 of the housing course, and of no other.' })
  part?: number | null;

  @MaxLength(9)
  @Field(() => String, { description: 'As `2025/2026`.' })
  schoolYear!: string;

  @Field(() => CourseArena)
  arena!: CourseArena;

  @Field(() => CoursePartner, { nullable: true })
  partner?: CoursePartner | null;

  @Min(1)
  @Max(200)
  @Field(() => Int, { description: 'Sessions of the whole course, 1 to 200.' })
  sessions!: number;
}

@InputType()
export class RecordCourseAttendanceInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  enrolmentId!: string;

  @Min(1)
  @Max(200)
  @Field(() => Int, { description: 'Sessions attended beside those counted before.' })
  attended!: number;
}

@Resolver(() => ChildWelfareRecords)
export class CourseResolver {
  constructor(private readonly deps: { readonly courses: CourseService }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_COURSES, { perRow: [DataCategory.CHILD_WELFARE_HEALTH_COURSE] })
  @FieldResolver(() => [CourseEnrolment], {
    nullable: true,
    description: 'Places on courses, newest school year first.',
  })
  courses(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<readonly CourseEnrolment[]> {
    return rows.of(coursesOfYouth, youthId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Gives a youth a place on a course. Part 2 of the housing course comes after part 1.',
  })
  enrolInCourse(
    @Arg('input', () => EnrolInCourseInput) input: EnrolInCourseInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.courses.enrol(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Adds sessions attended.' })
  recordCourseAttendance(
    @Arg('input', () => RecordCourseAttendanceInput) input: RecordCourseAttendanceInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.courses.recordAttendance(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records that a youth completed a course.' })
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
