import { Open, RecordType } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Course } from '../course/course-terms';

const WITHHELD = 'Null where it is withheld.';

/** A course of a school year in figures, all that were held of it together: the result indicators of seed 003. */
@Open()
@RecordType({ description: 'A course of a school year in figures, all that were held of it together.' })
export class CourseFigures {
  @Field(() => Course)
  course!: Course;

  @Field(() => Int, { nullable: true, description: 'Part 1 or 2 of the housing course; null for the others.' })
  part!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Places that were given, those that were left with them. ${WITHHELD}`,
  })
  enrolled!: number | null;

  @Field(() => Int, { nullable: true, description: `Of these those that were completed. ${WITHHELD}` })
  completed!: number | null;

  @Field(() => Int, { nullable: true, description: `Of these those that somebody left. ${WITHHELD}` })
  dropped!: number | null;

  @Field(() => Int, { nullable: true, description: `Sessions that youths came to, all youths together. ${WITHHELD}` })
  attended!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Sessions that youths were expected at, all youths together: came or not. ${WITHHELD}`,
  })
  possible!: number | null;
}

/** A school year of the programme in figures. */
@Open()
@RecordType({
  description: "A school year of an organisation's annual programme in figures. Holds nothing about a youth.",
})
export class YearlyCourseReport {
  @Field(() => String, { description: 'As `2025/2026`.' })
  schoolYear!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => Int, { nullable: true, description: `Youths with a place in the year, each once. ${WITHHELD}` })
  youths!: number | null;

  @Field(() => Int, { nullable: true, description: `Places on all courses. ${WITHHELD}` })
  enrolled!: number | null;

  @Field(() => Int, { nullable: true, description: `Of these those that were completed. ${WITHHELD}` })
  completed!: number | null;

  @Field(() => Int, { nullable: true, description: `Of these those that somebody left. ${WITHHELD}` })
  dropped!: number | null;

  @Field(() => Int, { nullable: true, description: `Sessions that youths came to. ${WITHHELD}` })
  attended!: number | null;

  @Field(() => Int, { nullable: true, description: `Sessions that youths were expected at. ${WITHHELD}` })
  possible!: number | null;

  @Field(() => [CourseFigures], {
    description: 'Course by course, and the two parts of the housing course apart, all in one order.',
  })
  courses!: readonly CourseFigures[];

  @Field(() => String, {
    description:
      'The figures as CSV (RFC 4180), for an archive: a line for each course, and `ALL` of the year. What is withheld is empty.',
  })
  csv!: string;

  @Field(() => Boolean, {
    description: 'Whether small counts are withheld: from everybody but a leader of the organisation.',
  })
  isSuppressed!: boolean;
}
