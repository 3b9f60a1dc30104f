import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class WriteProviderOrderInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID, { description: 'An order that was sent to your organisation, and that it has accepted.' })
  handoverId!: string;

  @MinLength(1)
  @MaxLength(500)
  @Field(() => String, { description: 'What will be done, at most 500 characters.' })
  offer!: string;

  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'Who does it, by role; at most 100 characters.' })
  responsible!: string;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'From when.' })
  startsOn?: string | null;
}
