import { BeginningInput } from '@brobygger/subgraph-kit';
import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType()
export class OpenNavCaseInput extends BeginningInput {
  @MaxLength(100)
  @Field(() => String, { description: 'The NAV office, at most 100 characters.' })
  office!: string;
}
