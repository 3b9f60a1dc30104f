import { Agency, DataCategory, Role } from '@brobygger/domain';
import { Open, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { ClaimState } from '../claim/claim-state';
import { NoticeOutcome } from '../notice/notice-kind';
import { EmergencyDelay } from './emergency-delay.type';
import { Organisation } from '../organisation/organisation.entity';

/** What somebody else found of access in an emergency. */
export const EmergencyOutcome = { JUSTIFIED: 'JUSTIFIED', NOT_JUSTIFIED: 'NOT_JUSTIFIED' } as const;
export type EmergencyOutcome = (typeof EmergencyOutcome)[keyof typeof EmergencyOutcome];
registerEnumType(EmergencyOutcome, {
  name: 'EmergencyOutcome',
  description: 'What somebody else than who opened it found of access in an emergency.',
});

/** Where access in an emergency stands. */
export const EmergencyState = { OPEN: 'OPEN', AWAITING_REVIEW: 'AWAITING_REVIEW', REVIEWED: 'REVIEWED' } as const;
export type EmergencyState = (typeof EmergencyState)[keyof typeof EmergencyState];
registerEnumType(EmergencyState, {
  name: 'EmergencyState',
  description:
    'Where access in an emergency stands. One that was reviewed while it was open stays open until it closes.',
});

const READERS = [Role.YOUTH, Role.CONSENT_OFFICER, Role.AUDITOR, Role.LEADER, Role.CASEWORKER];
/** Who reads whether the youth has objected. */
const OBJECTION_READERS = [Role.YOUTH, Role.CONSENT_OFFICER, Role.LEADER];
const REVIEWERS = [Role.CONSENT_OFFICER, Role.LEADER];

/** Access that was opened where life or health was in danger. */
@RequiresRole(READERS)
@RecordType({
  description:
    'Access to data of one youth that an organisation opened where life or health was in danger (fvl. § 13 b nr. 7). A protected ' +
    'address stays withheld, and somebody else than who opened it reviews it.',
})
export class EmergencyAccess {
  @Field(() => ID)
  id!: string;

  @RequiresRole([Role.CONSENT_OFFICER, Role.CASEWORKER])
  @Field(() => ID, {
    nullable: true,
    description: 'Of whom; absent where nobody was reached, and where you are kept from who was.',
  })
  youthId!: string | null;

  organisationId!: string;

  @Field(() => Organisation, {
    nullable: true,
    description: "Withheld where the youth's address is protected, but from its own workers.",
  })
  organisation!: Organisation | null;

  @Field(() => Agency, { nullable: true, description: 'The agency of the organisation.' })
  agency!: Agency | null;

  @Field(() => String, { description: 'The ident of who opened it.' })
  openedBy!: string;

  @Field(() => [DataCategory])
  categories!: readonly DataCategory[];

  @RequiresRole([...REVIEWERS, Role.CASEWORKER])
  @Field(() => String, { nullable: true, description: 'Why, in the words of who opened it.' })
  reason!: string | null;

  @Field(() => GraphQLDateTimeISO)
  openedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'The first moment at which it is open no more.' })
  closesAt!: Date;

  @Field(() => EmergencyState)
  state!: EmergencyState;

  @Field(() => EmergencyOutcome, { nullable: true, description: 'Absent until it has been reviewed.' })
  outcome!: EmergencyOutcome | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  reviewedAt!: Date | null;

  @RequiresRole(REVIEWERS)
  @Field(() => String, { nullable: true, description: 'Why it was found so.' })
  note!: string | null;

  @RequiresRole(OBJECTION_READERS)
  @Field(() => ID, {
    nullable: true,
    description: 'The claim by which the youth objects to it, the newest; absent where there is none.',
  })
  objectionId!: string | null;

  @RequiresRole(OBJECTION_READERS)
  @Field(() => ClaimState, { nullable: true, description: 'Where that claim stands.' })
  objectionState!: ClaimState | null;

  @RequiresRole(REVIEWERS)
  @Field(() => NoticeOutcome, {
    nullable: true,
    description:
      'What became of the alert to who answers for the organisation that opened it; absent until it has been handed to its channel.',
  })
  alertOutcome!: NoticeOutcome | null;

  @Field(() => EmergencyDelay, {
    nullable: true,
    description: 'That the youth is, or was, told later. Absent where the youth was told at once.',
  })
  delay!: EmergencyDelay | null;
}

@RequiresRole(REVIEWERS)
@RecordType({ description: 'One of the accesses of a page.' })
export class EmergencyAccessEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => EmergencyAccess)
  node!: EmergencyAccess;
}

@RequiresRole(REVIEWERS)
@RecordType({ description: 'A page of accesses in emergencies, newest first.' })
export class EmergencyAccessConnection {
  @Field(() => [EmergencyAccessEdge])
  edges!: readonly EmergencyAccessEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many nobody has reviewed, on all pages, of those that somebody else opened.' })
  toReview!: number;
}
