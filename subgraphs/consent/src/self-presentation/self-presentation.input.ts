import { HIGHEST_VERSION } from '@brobygger/subgraph-kit';
import { Max, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { SelfPresentationSection } from './section';

@InputType()
export class WriteSelfPresentationInput {
  @Field(() => SelfPresentationSection)
  section!: SelfPresentationSection;

  @Field(() => String, { description: '1 to 5,000 characters, not all blank; no control characters but newlines.' })
  text!: string;

  @Min(0)
  @Max(HIGHEST_VERSION)
  @Field(() => Int, {
    description:
      'The version in which you know the section: 0 where nothing was ever written. `CONFLICT` says which one stands where it is another.',
  })
  expectedVersion!: number;
}
