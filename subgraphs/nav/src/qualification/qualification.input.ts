import { Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class RecordQualificationWeekInput {
  @Field(() => ID)
  youthId!: string;

  @Min(0)
  @Max(7)
  @Field(() => Int)
  attendedDays!: number;

  @Min(1)
  @Max(7)
  @Field(() => Int)
  plannedDays!: number;
}
