import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';
import { SensitiveDialogueKind } from './sensitive-dialogue-kind';

@InputType()
export class OpenSensitiveDialogueInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => LocalDateScalar, { description: "Decides whether the talks are for the youth's age. Not kept." })
  birthDate!: string;

  @Field(() => SensitiveDialogueKind)
  kind!: SensitiveDialogueKind;

  @Field(() => CountedAs, { nullable: true })
  countedAs?: CountedAs | null;
}
