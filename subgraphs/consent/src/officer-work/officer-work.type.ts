import { Agency, DataCategory, Purpose, Role } from '@brobygger/domain';
import { Open, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { ClaimKind } from '../claim/claim-state';
import { NoticeOutcome } from '../notice/notice-kind';
import { Organisation } from '../organisation/organisation.entity';

/** What waits of a youth. */
export const OfficerWorkKind = {
  REQUEST: 'REQUEST',
  CLAIM: 'CLAIM',
  HELD_SIGNING: 'HELD_SIGNING',
  EMERGENCY: 'EMERGENCY',
  UNALERTED: 'UNALERTED',
  GUARDIAN_HOLD: 'GUARDIAN_HOLD',
  NOT_INFORMED: 'NOT_INFORMED',
  UNREACHED: 'UNREACHED',
} as const;
export type OfficerWorkKind = (typeof OfficerWorkKind)[keyof typeof OfficerWorkKind];
registerEnumType(OfficerWorkKind, {
  name: 'OfficerWorkKind',
  description: 'What waits of a youth, and until when.',
  valuesConfig: {
    REQUEST: {
      description:
        'A request for consent that is open, and of which something is unanswered; not one of a worker whom the youth keeps out, ' +
        'which has not come to the youth.',
    },
    CLAIM: { description: 'A correction asked for, or an objection, which the service has not answered.' },
    HELD_SIGNING: {
      description:
        'Sent to a guardian whom it does not reach, until an officer clears the guardian by name; not where it is kept from them on ' +
        'purpose, since they are shielded or it is hidden.',
    },
    EMERGENCY: {
      description:
        'Access that was opened where life or health was in danger, that is over, and that nobody has reviewed; not what you opened ' +
        'yourself.',
    },
    UNALERTED: {
      description:
        'Access that was opened where life or health was in danger, also while it is open, that nobody has reviewed, and of which no ' +
        'channel has told who answers for the organisation, or none has in five minutes: tell a leader there. Not what you opened ' +
        'yourself.',
    },
    GUARDIAN_HOLD: {
      description:
        'What a person holds guardians by (`holdGuardians`), from the day on which it is to be looked at again. It never ends by itself.',
    },
    NOT_INFORMED: {
      description:
        'That guardians are not informed of health care, from the day on which the profession that recorded it is to look at it again. ' +
        'Below 16 it never ends by itself, and you do not end it: remind the service, or where it has ended, the one that serves the ' +
        'youth now.',
    },
    UNREACHED: {
      description:
        'A youth whom the last notice did not reach, for thirty days or until a later one does: they are reserved, or have no address in ' +
        'the contact register. Tell them in person: `Youth.notices` says of what.',
    },
  },
});

const READERS = [Role.CONSENT_OFFICER];

/** Something that waits, of a youth whom the officer oversees. */
@RequiresRole(READERS)
@RecordType({ description: 'Something that waits, of a youth whom you oversee. It has no words of anybody.' })
export class OfficerWorkItem {
  @Field(() => ID, {
    description:
      'The id of the request, the claim, the signing, the access in an emergency, what guardians are held by or are not informed of, or ' +
      'the notice.',
  })
  id!: string;

  @Field(() => OfficerWorkKind)
  kind!: OfficerWorkKind;

  @Field(() => ID)
  youthId!: string;

  organisationId!: string | null;

  @Field(() => Organisation, {
    nullable: true,
    description:
      'Who asks, who must answer, who would be shown it, who opened it, which child welfare service has guardians held, or whose ' +
      'profession recorded that they are not informed; absent where officers hold them, and of a youth who is not reached. Withheld ' +
      "where the youth's address is protected.",
  })
  organisation!: Organisation | null;

  @Field(() => Agency, { nullable: true, description: 'The agency of the organisation.' })
  agency!: Agency | null;

  @Field(() => Purpose, { nullable: true, description: 'Present in a request and a signing alone.' })
  purpose!: Purpose | null;

  @Field(() => [DataCategory], {
    description:
      'What it is about: of a request what is unanswered. Empty where the category of a claim is none of today.',
  })
  categories!: readonly DataCategory[];

  @Field(() => ClaimKind, { nullable: true, description: 'Present in a claim alone.' })
  claimKind!: ClaimKind | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The access in an emergency that the youth objects to. Present in such a claim alone.',
  })
  emergencyId!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether somebody at the service has taken it. Present in a claim alone.',
  })
  isTaken!: boolean | null;

  @Field(() => [ID], {
    description: 'The guardians whom it would reach if you cleared them. Empty where it is no signing.',
  })
  heldGuardianIds!: readonly string[];

  @Field(() => NoticeOutcome, {
    nullable: true,
    description:
      'What became of the notice to a youth who is not reached, or of the alert to an organisation. Present of these alone, and absent ' +
      'until the alert is handed to a channel.',
  })
  outcome!: NoticeOutcome | null;

  @Field(() => GraphQLDateTimeISO, {
    description:
      'Since when: sent to the youth or the service, signed by the youth, open no more, looked at last, or made as a notice or an alert.',
  })
  since!: Date;

  @Field(() => GraphQLDateTimeISO, {
    description:
      'The first moment after the time for it: a request or signing is over then, and a claim should have been answered. Access in an ' +
      'emergency is due from when it is open no more, or at once where nobody there was alerted; what guardians are held by or are not ' +
      'informed of, from the day for looking at it again; and a youth who is not reached is listed until then.',
  })
  dueAt!: Date;
}

@RequiresRole(READERS)
@RecordType({ description: 'One of what waits.' })
export class OfficerWorkEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => OfficerWorkItem)
  node!: OfficerWorkItem;
}

@RequiresRole(READERS)
@RecordType({ description: 'A page of what waits, by when it is due, the first to come first.' })
export class OfficerWorkConnection {
  kind!: OfficerWorkKind;

  @Field(() => [OfficerWorkEdge])
  edges!: readonly OfficerWorkEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, {
    description: 'How many there are on all pages: of the youths whom you oversee, and of nobody else.',
  })
  total!: number;
}
