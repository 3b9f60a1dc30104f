import { LANGUAGE_TAG } from '@brobygger/domain';
import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class IssueSocietyGuideInput {
  @Field(() => ID)
  youthId!: string;

  @MaxLength(20)
  @Matches(LANGUAGE_TAG)
  @Field(() => String, { description: 'The language that it is in, as BCP 47 tags it: `ti`, `fa-AF`.' })
  language!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Today when absent, and not after today.' })
  issuedOn?: string | null;
}
