import { Agency, Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity';
import { PermissionAct, PermissionState } from './permission-state';

registerEnumType(PermissionAct, {
  name: 'PermissionAct',
  description: 'What somebody did with the question whether guardians let a youth live with a housing service.',
});

/** As what somebody did it. */
export const PermissionCapacity = { YOUTH: 'YOUTH', GUARDIAN: 'GUARDIAN', CONSENT_OFFICER: 'CONSENT_OFFICER' } as const;
export type PermissionCapacity = (typeof PermissionCapacity)[keyof typeof PermissionCapacity];
registerEnumType(PermissionCapacity, {
  name: 'PermissionCapacity',
  description: 'As what somebody did it. A consent officer enters what stands on paper.',
});

const READERS = [Role.YOUTH, Role.CONSENT_OFFICER];

/** What a guardian is asked to decide on, and nothing else. */
@RequiresRole([Role.GUARDIAN, ...READERS])
@RecordType({
  description:
    'Whether a guardian lets a youth of under 18 live with a housing service (foresattes samtykke), and nothing else. The youth sees ' +
    'before sending it that it is this.',
})
export class SentPermission {
  @Field(() => ID)
  id!: string;

  youthId!: string;

  organisationId!: string;

  @Field(() => String, { description: 'What the youth is called.' })
  youthName!: string;

  @Field(() => Organisation, {
    nullable: true,
    description: "Where the youth would live. Withheld where the youth's address is protected.",
  })
  organisation!: Organisation | null;

  @Field(() => Agency, { nullable: true, description: 'Which kind of service it is.' })
  agency!: Agency | null;

  @Field(() => GraphQLDateTimeISO, { description: 'The first moment at which nobody can answer any more.' })
  expiresAt!: Date;

  @Field(() => PermissionState)
  state!: PermissionState;

  @Field(() => Boolean, {
    description:
      'Whether it is your own no that stands: `undoPermissionDecline` undoes it until `expiresAt`, if nothing was said since.',
  })
  declinedByYou!: boolean;
}

/** What somebody did with it. */
@RequiresRole(READERS)
@RecordType({ description: 'What somebody did with it. No line of it is ever changed.' })
export class GuardianPermissionEvent {
  @Field(() => PermissionAct)
  kind!: PermissionAct;

  @Field(() => ID, {
    nullable: true,
    description: 'Which guardian it was sent to, has answered, or has revoked it; absent where the youth has.',
  })
  guardianId!: string | null;

  @Field(() => PermissionCapacity)
  capacity!: PermissionCapacity;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;
}

/** That a youth has asked whether guardians let them live with a housing service, and what came of it. */
@RequiresRole(READERS)
@RecordType({
  description: 'That a youth has asked whether guardians let them live with a housing service, and what came of it.',
})
export class GuardianPermission {
  @Field(() => ID)
  id!: string;

  @Field(() => PermissionState)
  state!: PermissionState;

  @Field(() => GraphQLDateTimeISO)
  askedAt!: Date;

  @Field(() => GraphQLDateTimeISO, {
    description: 'When you are 18: from then on it is not needed, and holds no more.',
  })
  lapsesAt!: Date;

  @Field(() => SentPermission, { description: 'All that a guardian to whom it is sent will see.' })
  guardianSees!: SentPermission;

  @Field(() => [GuardianPermissionEvent])
  events!: readonly GuardianPermissionEvent[];

  @RequiresRole([Role.CONSENT_OFFICER])
  @Field(() => [ID], {
    nullable: true,
    description:
      'The guardians whom it was sent to and does not reach, until an officer clears them by name (`setGuardianStanding`). Officers ' +
      'alone see that.',
  })
  held!: readonly string[] | null;

  @Field(() => [ID], {
    description:
      'The guardians to whom it was sent and from whom it is hidden (`hideFromGuardian`). They see and answer nothing of it.',
  })
  hiddenFrom!: readonly string[];
}
