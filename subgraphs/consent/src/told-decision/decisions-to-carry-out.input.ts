import { IsOptional } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Which of the decisions that the own organisation carries out are asked for.' })
export class DecisionsToCarryOutInput {
  @IsOptional()
  @Field(() => ID, { nullable: true, description: 'Of one youth alone.' })
  youthId?: string | null;

  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  first!: number;

  @IsOptional()
  @Field(() => String, { nullable: true })
  after?: string | null;
}
