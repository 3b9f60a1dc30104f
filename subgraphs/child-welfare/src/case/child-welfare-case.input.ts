import { MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class OpenChildWelfareCaseInput {
  @Field(() => ID)
  youthId!: string;

  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'The name of the caseworker, at most 100 characters.' })
  caseWorker!: string;

  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'The district (bydel), at most 100 characters.' })
  district!: string;
}
