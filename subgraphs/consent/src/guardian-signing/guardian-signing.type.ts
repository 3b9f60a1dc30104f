import { Agency, DataCategory, Purpose, Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, registerEnumType } from 'type-graphql';
import { ChildHearing } from '../consent/child-hearing.type';
import { Organisation } from '../organisation/organisation.entity';
import { SentSigningState, SigningAct, SigningState } from './signing-state';

registerEnumType(SigningAct, {
  name: 'SigningAct',
  description: 'What somebody did with what a guardian must sign too.',
});

/** Whether what concerns a youth may reach a guardian. */
export const GuardianStanding = { CLEARED: 'CLEARED', SHIELDED: 'SHIELDED' } as const;
export type GuardianStanding = (typeof GuardianStanding)[keyof typeof GuardianStanding];
registerEnumType(GuardianStanding, {
  name: 'GuardianStanding',
  description: 'Whether what concerns a youth may reach a guardian, as an officer has said of the guardian by name.',
});

/** By what an officer clears guardians by name. */
@RequiresRole([Role.CONSENT_OFFICER])
@RecordType({ description: 'By what an officer clears guardians by name.' })
export class GuardianReach {
  youthId!: string;

  @Field(() => String, {
    description:
      'All that stands (orders for information, what guardians are held by, who is too near, the protection of ' +
      'the address, the last word that shielded the youth from a guardian) in one hash, for `GuardianStandingInput.seen`. Read ' +
      'it before you look: it is another once something else stands.',
  })
  stands!: string;

  @Field(() => Boolean, {
    description: 'Whether nothing reaches a guardian before they are cleared by name. It does not say why.',
  })
  held!: boolean;
}

const READERS = [Role.YOUTH, Role.CONSENT_OFFICER];

/** What a guardian must decide on, and nothing else. The youth sees beforehand that it is this. */
@RequiresRole([Role.GUARDIAN, ...READERS])
@RecordType({
  description:
    'What a guardian (foresatt) is asked to sign, and nothing else. The youth sees before sending it that it is this.',
})
export class SentSigning {
  @Field(() => ID)
  id!: string;

  youthId!: string;

  organisationId!: string;

  @Field(() => String, { description: 'What the youth is called.' })
  youthName!: string;

  @Field(() => Organisation, {
    nullable: true,
    description: "Who would be shown it. Withheld where the youth's address is protected.",
  })
  recipient!: Organisation | null;

  @Field(() => Agency, { nullable: true, description: 'The agency of the recipient.' })
  recipientAgency!: Agency | null;

  @Field(() => Purpose)
  purpose!: Purpose;

  @Field(() => [DataCategory])
  categories!: readonly DataCategory[];

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Until when it would hold; absent: for twelve months.',
  })
  validTo!: Date | null;

  @Field(() => GraphQLDateTimeISO, { description: 'The first moment at which nobody can sign any more.' })
  expiresAt!: Date;

  @Field(() => SentSigningState)
  state!: SentSigningState;

  @Field(() => Boolean, {
    description:
      'Whether it is your own no that stands: `undoDecline` undoes it until `expiresAt`, if nothing was said since.',
  })
  declinedByYou!: boolean;
}

/** What somebody did with it. */
@RequiresRole(READERS)
@RecordType({ description: 'What somebody did with what a guardian must sign too. No line of it is ever changed.' })
export class GuardianSigningEvent {
  @Field(() => SigningAct)
  kind!: SigningAct;

  @Field(() => ID, { nullable: true, description: 'Which guardian it was sent to, or has answered.' })
  guardianId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The consent that was given.' })
  consentId!: string | null;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;
}

/** What a youth has said yes to, and a guardian must sign too. */
@RequiresRole(READERS)
@RecordType({ description: 'What the youth has said yes to, and a guardian must sign too.' })
export class GuardianSigning {
  @Field(() => ID)
  id!: string;

  @Field(() => SigningState)
  state!: SigningState;

  @Field(() => GraphQLDateTimeISO)
  signedAt!: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'The guardian who has begun it, for a child below 12. Absent: the youth has.',
  })
  begunBy!: string | null;

  @Field(() => ChildHearing, {
    nullable: true,
    description: 'Whether the child was heard, as who has begun it says; from 7 it is always said.',
  })
  heard!: ChildHearing | null;

  @Field(() => SentSigning, { description: 'All that a guardian to whom it is sent will see.' })
  guardianSees!: SentSigning;

  @Field(() => [GuardianSigningEvent])
  events!: readonly GuardianSigningEvent[];

  @RequiresRole([Role.CONSENT_OFFICER])
  @Field(() => [ID], {
    nullable: true,
    description:
      'The guardians whom it was sent to and does not reach, until an officer clears them by name. Officers alone see that: the ' +
      'youth may not be told yet what it is for.',
  })
  held!: readonly string[] | null;

  @Field(() => [ID], {
    description:
      'The guardians to whom it was sent and from whom it is hidden (`hideFromGuardian`). They see and answer nothing of it.',
  })
  hiddenFrom!: readonly string[];
}
