import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class EvaluateMeasuresPlanInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => LocalDateScalar, { description: 'Not after today, and not before the plan was written.' })
  evaluatedOn!: string;

  @Field(() => Boolean)
  youthTookPart!: boolean;

  @IsOptional()
  @MinLength(1)
  @MaxLength(2000)
  @Field(() => String, {
    nullable: true,
    description:
      'What the youth said, in their own words, at most 2000 characters. The youth reads it, and no other service.',
  })
  youthSaid?: string | null;
}
