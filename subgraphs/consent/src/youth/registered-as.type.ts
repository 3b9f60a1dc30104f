import { Role, type LocalDate } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field } from 'type-graphql';

/** Who a youth is, for an officer who is to put the right paper on the right youth. */
@RequiresRole([Role.CONSENT_OFFICER])
@RecordType({
  description: 'Who a youth is, as the registry has it, for officers: so that a paper is entered of no other youth.',
})
export class RegisteredAs {
  @Field(() => String, { description: 'The full name.' })
  name!: string;

  @Field(() => LocalDateScalar)
  birthDate!: LocalDate;

  @Field(() => String, {
    description:
      'What `expectedVersion` is to be when you change how the address is protected: another with each change.',
  })
  protectionVersion!: string;
}
