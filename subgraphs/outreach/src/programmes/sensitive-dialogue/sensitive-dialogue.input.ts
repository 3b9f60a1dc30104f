import { Field, ID, InputType } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';
import { SensitiveDialogueKind } from './sensitive-dialogue-kind';

@InputType()
export class OpenSensitiveDialogueInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => SensitiveDialogueKind)
  kind!: SensitiveDialogueKind;

  @Field(() => CountedAs, { nullable: true })
  countedAs?: CountedAs | null;
}
