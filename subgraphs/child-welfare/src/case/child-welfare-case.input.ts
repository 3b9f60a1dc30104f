import { BeginningInput } from '@brobygger/subgraph-kit';
import { MaxLength, MinLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType()
export class OpenChildWelfareCaseInput extends BeginningInput {
  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'The name of the caseworker, at most 100 characters.' })
  caseWorker!: string;

  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'The district (bydel), at most 100 characters.' })
  district!: string;
}
