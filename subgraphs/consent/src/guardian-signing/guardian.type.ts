import { GuardianKind, Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, registerEnumType } from 'type-graphql';
import { GuardianStanding } from './guardian-signing.type';

registerEnumType(GuardianKind, {
  name: 'GuardianKind',
  description:
    'What makes somebody a guardian (foreldreansvar, vergemål, or representative of an unaccompanied minor).',
});

/** What an officer has said last of a guardian by name. */
@RequiresRole([Role.CONSENT_OFFICER])
@RecordType({
  description:
    'What an officer has said last of a guardian by name (`setGuardianStanding`); of merged registrations, what shields goes first.',
})
export class GuardianWord {
  @Field(() => GuardianStanding)
  standing!: GuardianStanding;

  @Field(() => String, { description: 'Why. No guardian and no youth reads it.' })
  reason!: string;

  @Field(() => String, { description: 'The ident of who said it.' })
  authorId!: string;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;
}

/** Somebody who signs with a youth, or for one, as the population register has it. */
@RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
@RecordType({ description: 'Somebody who signs with a youth, or for one, as the population register has it.' })
export class Guardian {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => GuardianKind, {
    nullable: true,
    description: 'What makes them one; of several the first in the alphabet. Null where the registry was not told.',
  })
  kind!: GuardianKind | null;

  @Field(() => Boolean, {
    description:
      'Whether they sign with the youth, or for a child below 12, at the age that the youth has now. From 18 nobody does: a verge of an ' +
      'adult signs nothing, and nothing reaches them.',
  })
  signs!: boolean;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description:
      'When an officer shielded the youth from the guardian, while that stands: nothing that concerns the youth reaches them. Absent: no ' +
      'officer has. A youth reads what was said under an order for information once the order shows.',
  })
  shieldedAt!: Date | null;

  @RequiresRole([Role.CONSENT_OFFICER])
  @Field(() => GuardianWord, { nullable: true, description: 'Absent: no officer has said anything of them.' })
  word!: GuardianWord | null;

  @RequiresRole([Role.CONSENT_OFFICER])
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether what concerns the youth may reach them now: neither shielded, nor held without a word that clears them for all that ' +
      'stands. Officers alone see that: the youth may not be told yet why.',
  })
  isReached!: boolean | null;
}
