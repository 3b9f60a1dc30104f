import { GuardianKind, Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';

registerEnumType(GuardianKind, {
  name: 'GuardianKind',
  description:
    'What makes somebody a guardian (foreldreansvar, vergemål, or representative of an unaccompanied minor).',
});

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
}
