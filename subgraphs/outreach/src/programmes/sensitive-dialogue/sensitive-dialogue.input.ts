import { BeginningInput } from '@brobygger/subgraph-kit';
import { Field, InputType } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';
import { SensitiveDialogueKind } from './sensitive-dialogue-kind';

@InputType()
export class OpenSensitiveDialogueInput extends BeginningInput {
  @Field(() => SensitiveDialogueKind)
  kind!: SensitiveDialogueKind;

  @Field(() => CountedAs, { nullable: true })
  countedAs?: CountedAs | null;
}
