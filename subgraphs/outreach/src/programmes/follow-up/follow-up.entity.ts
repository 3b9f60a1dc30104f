import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountedRecord } from '../../counted-record/counted-record';
import { BestillingBy } from './bestilling-by';
import { FOLLOW_UP_CATEGORIES, FollowUpKind } from './follow-up-kind';
import { OutreachLegalBasis } from './legal-basis';

export const FollowUpEndReason = {
  GOAL_REACHED: 'GOAL_REACHED',
  TRANSFERRED: 'TRANSFERRED',
  WITHDREW: 'WITHDREW',
  LOST_CONTACT: 'LOST_CONTACT',
  OTHER: 'OTHER',
} as const;
export type FollowUpEndReason = (typeof FollowUpEndReason)[keyof typeof FollowUpEndReason];
registerEnumType(FollowUpEndReason, { name: 'OutreachFollowUpEndReason', description: 'Why a follow-up ended.' });

/** A follow-up of a youth by one organisation of outreach (oppfølging). */
@Entity('follow_up')
@RecordType({ description: 'A follow-up of a youth by outreach (oppfølging).' })
export class OutreachFollowUp extends CountedRecord {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  // Null while it is of a person without a number, whom no youth is linked to.
  @Changeable()
  @Column('uuid', { nullable: true })
  youthId!: string | null;

  @Column('uuid', { nullable: true })
  outreachPersonId!: string | null;

  @Column('uuid')
  organisationId!: string;

  // No @Field: it is what the row needs to be read at all.
  @Column('text')
  category!: DataCategory;

  // Lade Motor Racing is in one place alone.
  @RequiresConsent(DataCategory.OUTREACH_FOLLOW_UP, { placesYouth: true })
  @Field(() => FollowUpKind, { nullable: true })
  @Column('text')
  kind!: FollowUpKind;

  @Field(() => LocalDateScalar)
  @Column('date')
  startedOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which it ends by plan, for the kinds that last two weeks.',
  })
  @Column('date', { nullable: true })
  plannedEndOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  @Changeable()
  @Column('date', { nullable: true })
  endedOn!: string | null;

  @Field(() => OutreachLegalBasis)
  @Column('text')
  legalBasis!: OutreachLegalBasis;

  @Field(() => [String], { description: 'The one or two persons who stay with the youth (kontinuitetsbærere).' })
  @Changeable()
  @Column('text', { array: true })
  continuityStaff!: readonly string[];

  // Free text: what is asked for is often named with a place.
  @RequiresConsent(DataCategory.OUTREACH_FOLLOW_UP, { placesYouth: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the youth or an agency asked for (bestilling). It may come later than the start.',
  })
  @Changeable()
  @Column('text', { nullable: true })
  bestilling!: string | null;

  @Field(() => BestillingBy, { nullable: true, description: 'Who asked for it.' })
  @Changeable()
  @Column('text', { nullable: true })
  bestillingBy!: BestillingBy | null;

  @Field(() => FollowUpEndReason, { nullable: true })
  @Changeable()
  @Column('text', { nullable: true })
  endReason!: FollowUpEndReason | null;

  // No @Field: the decision is child welfare's to show.
  @Column('text', { nullable: true })
  cwDecisionReference!: string | null;
}

/** A youth's follow-ups, newest first; each needs the category of its kind. */
export const followUpsOfYouth = rowsOf({
  entity: OutreachFollowUp,
  by: 'youthId',
  category: { property: 'category', anyOf: FOLLOW_UP_CATEGORIES },
  orderBy: { property: 'startedOn', direction: 'DESC' },
});
