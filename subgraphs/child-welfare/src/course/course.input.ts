import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class EnrolInCourseInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID, { description: "A course of the own organisation's plan." })
  courseId!: string;
}
