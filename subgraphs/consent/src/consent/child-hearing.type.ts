import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Length } from 'class-validator';
import { Field, InputType } from 'type-graphql';

/** Whether a child was heard before guardians decided. */
@RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
@RecordType({ description: 'Whether a child was heard before guardians decided (bl. § 31).' })
export class ChildHearing {
  @Field(() => Boolean)
  heard!: boolean;

  @Field(() => String, { description: 'How the child was heard and what it thinks, or why it was not.' })
  how!: string;
}

/** Whether the child was heard. */
@InputType()
export class ChildHearingInput {
  @Field(() => Boolean)
  heard!: boolean;

  @Length(10, 500)
  @Field(() => String, {
    description: 'How the child was heard and what it thinks, or why it was not: 10 to 500 characters.',
  })
  how!: string;
}
