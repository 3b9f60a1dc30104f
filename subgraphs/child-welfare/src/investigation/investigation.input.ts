import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class ExtendInvestigationInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  investigationId!: string;

  @Field(() => LocalDateScalar, {
    description: 'The new day by which it is to be done: at most six months after it was opened (bvl. § 2-2).',
  })
  dueOn!: string;

  @MaxLength(2000)
  @Matches(/\S/, { message: 'must say something' })
  @Field(() => String, { description: 'Why it takes longer, in at most 2000 characters. It stays at child welfare.' })
  reason!: string;
}
