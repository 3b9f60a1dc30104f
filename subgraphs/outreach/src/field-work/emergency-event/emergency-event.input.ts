import { Field, GraphQLISODateTime, InputType } from 'type-graphql';
import { EmergencyKind } from './emergency-kind';

@InputType({
  description:
    'A life in danger during a session (akutthendelse). It is kept without the youth: there is no place for one.',
})
export class FieldSessionEmergencyInput {
  @Field(() => EmergencyKind)
  kind!: EmergencyKind;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Within the session; its start when absent.' })
  happenedAt?: Date | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the team gave naloxone, which it always carries (nalokson nesespray).',
  })
  naloxoneGiven?: boolean;

  @Field(() => Boolean, { defaultValue: false })
  ambulanceCalled?: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether somebody was admitted to hospital.' })
  wasAdmitted?: boolean;
}
