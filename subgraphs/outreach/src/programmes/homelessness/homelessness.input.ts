import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class RecordHomelessnessInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => Boolean, { description: 'Whether the youth has no place to live.' })
  isHomeless!: boolean;
}
