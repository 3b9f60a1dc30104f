import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, ArrayMinSize, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Course, CourseArena, CoursePartner } from './course-terms';

@InputType({ description: 'A course of the plan, with the days on which it is held.' })
export class PlannedCourseInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The course of the plan that it is; absent of one that is new. Which course and part it is stays.',
  })
  courseId?: string | null;

  @Field(() => Course)
  course!: Course;

  @IsOptional()
  @Min(1)
  @Max(2)
  @Field(() => Int, { nullable: true, description: 'Part 1 or 2 of the housing course, and of no other.' })
  part?: number | null;

  @Field(() => CourseArena)
  arena!: CourseArena;

  @Field(() => CoursePartner, { nullable: true })
  partner?: CoursePartner | null;

  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @Field(() => [LocalDateScalar], { description: '1 to 200 days of the school year, each once.' })
  sessions!: readonly string[];
}

@InputType({
  description:
    'The whole plan of a school year. A course or session that it leaves out is called off; not one with places, or one that somebody ' +
    'came to.',
})
export class SetCoursePlanInput {
  @MaxLength(9)
  @Field(() => String, { description: 'As `2025/2026`.' })
  schoolYear!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'That it is ready, which it stays from then on. It is due on 31 May before the year (INV08).',
  })
  isReady?: boolean | null;

  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Field(() => [PlannedCourseInput], { description: 'At most 60.' })
  courses!: readonly PlannedCourseInput[];
}
