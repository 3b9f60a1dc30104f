import { Field, ID, InputType } from 'type-graphql';
import { Interpreting } from '../consent/interpreting';
import { IdentityCheck } from './copy-in-person.type';

/** To whom an officer gives a copy in person, and how they made sure that it is them. */
@InputType()
export class OfferCopyInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => IdentityCheck, { description: 'How you made sure, before this, that it is this youth.' })
  identityCheck!: IdentityCheck;

  @Field(() => Interpreting)
  interpreter!: Interpreting;
}
