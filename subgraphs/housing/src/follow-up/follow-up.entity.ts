import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const HousingFollowUpState = {
  REFERRED: 'REFERRED',
  FIRST_MEETING: 'FIRST_MEETING',
  DECLINED: 'DECLINED',
  ACCEPTED: 'ACCEPTED',
  PLANNING: 'PLANNING',
  ACTIVE: 'ACTIVE',
  ENDED: 'ENDED',
} as const;
export type HousingFollowUpState = (typeof HousingFollowUpState)[keyof typeof HousingFollowUpState];
registerEnumType(HousingFollowUpState, {
  name: 'HousingFollowUpState',
  description: 'Where a housing follow-up stands, from referral to its end.',
});

/** The states after which a follow-up decides nothing more. */
export const OVER = ['DECLINED', 'ENDED'] as const satisfies readonly HousingFollowUpState[];

/** The states in which its plan is written. */
export const PLANNED_IN = ['ACCEPTED', 'PLANNING', 'ACTIVE'] as const satisfies readonly HousingFollowUpState[];

export const HousingFollowUpBasis = {
  MEASURES_PLAN: 'MEASURES_PLAN',
  SECTION_17: 'SECTION_17',
  AFTERCARE: 'AFTERCARE',
} as const;
export type HousingFollowUpBasis = (typeof HousingFollowUpBasis)[keyof typeof HousingFollowUpBasis];
registerEnumType(HousingFollowUpBasis, {
  name: 'HousingFollowUpBasis',
  description:
    'What a housing follow-up rests on: a measures plan (tiltaksplan), advice and guidance (sotjl. § 17), or aftercare (ettervern).',
});

export const HousingReferringAgency = { CHILD_WELFARE: 'CHILD_WELFARE', NAV: 'NAV' } as const;
export type HousingReferringAgency = (typeof HousingReferringAgency)[keyof typeof HousingReferringAgency];
registerEnumType(HousingReferringAgency, {
  name: 'HousingReferringAgency',
  description: 'The agency that referred the youth (henvisende instans); its basis decides.',
});

export const HousingFollowUpEndReason = {
  SELF_SUFFICIENT: 'SELF_SUFFICIENT',
  MOVED_DISTRICT: 'MOVED_DISTRICT',
  TRANSFERRED: 'TRANSFERRED',
  WITHDREW: 'WITHDREW',
  OTHER: 'OTHER',
} as const;
export type HousingFollowUpEndReason = (typeof HousingFollowUpEndReason)[keyof typeof HousingFollowUpEndReason];
registerEnumType(HousingFollowUpEndReason, {
  name: 'HousingFollowUpEndReason',
  description: 'Why a housing follow-up ended.',
});

/** Those who can be at a first meeting. */
export const FirstMeetingParticipant = {
  YOUTH: 'YOUTH',
  CASEWORKER: 'CASEWORKER',
  PROJECT_WORKER: 'PROJECT_WORKER',
} as const;
export type FirstMeetingParticipant = (typeof FirstMeetingParticipant)[keyof typeof FirstMeetingParticipant];
registerEnumType(FirstMeetingParticipant, {
  name: 'FirstMeetingParticipant',
  description: 'Who was at the first meeting of a housing follow-up.',
});

/** Who employs a project worker (prosjektmedarbeider): each works with the youths of both (seed 004, trinn 1). */
export const ProjectWorkerEmployer = { CHILD_WELFARE: 'CHILD_WELFARE', NAV: 'NAV' } as const;
export type ProjectWorkerEmployer = (typeof ProjectWorkerEmployer)[keyof typeof ProjectWorkerEmployer];
registerEnumType(ProjectWorkerEmployer, {
  name: 'ProjectWorkerEmployer',
  description: 'The agency that employs a project worker (prosjektmedarbeider), who works with the youths of both.',
});

/** Help to live on one's own, in Fra ungdom til voksen (booppfølging). A youth can have several, each on its own basis. */
@Entity()
@RecordType({ description: "Help to live on one's own, in Fra ungdom til voksen (booppfølging)." })
export class HousingFollowUp {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => HousingFollowUpState)
  @Changeable()
  @Column('text')
  state!: HousingFollowUpState;

  @Field(() => HousingFollowUpBasis)
  @Column('text')
  basis!: HousingFollowUpBasis;

  @Field(() => HousingReferringAgency)
  @Column('text')
  referringAgency!: HousingReferringAgency;

  @Column('timestamptz')
  referredAt!: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'The referral that it was begun on, of `referrals` at the agency that sent it; null of one on paper.',
  })
  @Column('uuid', { nullable: true })
  handoverId!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day for which the first meeting is agreed.' })
  @Changeable()
  @Column('date', { nullable: true })
  firstMeetingPlannedOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When it was held.' })
  @Changeable()
  @Column('date', { nullable: true })
  firstMeetingOn!: string | null;

  @Field(() => [FirstMeetingParticipant], { nullable: true, description: 'Who was there.' })
  @Changeable()
  @Column('text', { array: true, nullable: true })
  firstMeetingPresent!: readonly FirstMeetingParticipant[] | null;

  @Field(() => ProjectWorkerEmployer, {
    nullable: true,
    description: 'Who employs the project worker who was there; it binds the follow-up to neither.',
  })
  @Changeable()
  @Column('text', { nullable: true })
  projectWorkerEmployer!: ProjectWorkerEmployer | null;

  // Shown by a resolver of its own: that the youth wrote of themself is told to nobody who only may see the follow-up.
  @Changeable()
  @Column('boolean', { nullable: true })
  hasPresentedSelf!: boolean | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which it is to end, where one is set.' })
  @Changeable()
  @Column('date', { nullable: true })
  endsOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  @Changeable()
  @Column('date', { nullable: true })
  endedOn!: string | null;

  @Field(() => HousingFollowUpEndReason, { nullable: true })
  @Changeable()
  @Column('text', { nullable: true })
  endReason!: HousingFollowUpEndReason | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the youth was offered help after the end.' })
  @Changeable()
  @Column('boolean', { nullable: true })
  followUpOffered!: boolean | null;
}

/** A youth's follow-ups, newest referral first. */
export const followUpsOfYouth = rowsOf({
  entity: HousingFollowUp,
  by: 'youthId',
  category: DataCategory.HOUSING_FOLLOW_UP,
  orderBy: { property: 'referredAt', direction: 'DESC' },
});

/** Whether the follow-up has not come to its end. */
export const isOngoing = ({ state }: Pick<HousingFollowUp, 'state'>): boolean =>
  !(OVER as readonly HousingFollowUpState[]).includes(state);
