import { IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Course, CourseArena, CoursePartner } from './course-enrolment.entity';

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
