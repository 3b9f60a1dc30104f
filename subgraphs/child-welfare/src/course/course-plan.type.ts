import { Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Course, CourseArena, CoursePartner } from './course-terms';

/** A day on which a course is held. */
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({
  name: 'CourseSession',
  description: 'A day on which a course is held (samling), with counts and no youths.',
})
export class PlannedSession {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDateScalar)
  heldOn!: string;

  @Field(() => Int, { description: 'How many came.' })
  present!: number;

  @Field(() => Int, { description: 'How many were expected and did not come.' })
  absent!: number;
}

/** A course of a plan as its own organisation holds it. */
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({
  name: 'ProgrammeCourse',
  description: "A course of the plan of the asker's own organisation, with counts and no youths.",
})
export class PlannedCourse {
  @Field(() => ID)
  id!: string;

  @Field(() => Course)
  course!: Course;

  @Field(() => Int, { nullable: true, description: 'Part 1 or 2 of the housing course; null for the others.' })
  part!: number | null;

  @Field(() => CourseArena)
  arena!: CourseArena;

  @Field(() => CoursePartner, { nullable: true })
  partner!: CoursePartner | null;

  @Field(() => Int, { description: 'Places that are planned, in use or completed.' })
  places!: number;

  @Field(() => Int, { description: 'Of these those that were completed.' })
  completed!: number;

  @Field(() => Int, { description: 'Places that somebody left.' })
  dropped!: number;

  @Field(() => [PlannedSession], { description: 'Earliest first.' })
  sessions!: readonly PlannedSession[];
}

/** The plan of a school year. Where nobody has planned anything yet it is empty. */
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({
  name: 'CoursePlan',
  description: "The courses that the asker's own organisation plans for a school year (kursplan).",
})
export class OwnCoursePlan {
  @Field(() => String, { description: 'As `2025/2026`.' })
  schoolYear!: string;

  @Field(() => LocalDateScalar, { description: '31 May before the school year.' })
  dueOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When it was said to be ready.' })
  readyOn!: string | null;

  @Field(() => Boolean, { description: 'Whether it was ready too late, or is late today.' })
  isLate!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The rule that being late breaks, `INV08`; null where it is not.',
  })
  rule!: string | null;

  @Field(() => [PlannedCourse], { description: 'What is not called off, by course, part and arena.' })
  courses!: readonly PlannedCourse[];
}
