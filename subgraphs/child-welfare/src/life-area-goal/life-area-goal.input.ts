import { Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LifeArea } from './life-area-goal.entity';

@InputType()
export class SetLifeAreaGoalInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => LifeArea)
  area!: LifeArea;

  @Min(1)
  @Max(5)
  @Field(() => Int, { description: 'From 1, needs much help, to 5, manages alone.' })
  level!: number;

  @MinLength(1)
  @MaxLength(500)
  @Field(() => String, { description: 'The goal, at most 500 characters.' })
  text!: string;
}
