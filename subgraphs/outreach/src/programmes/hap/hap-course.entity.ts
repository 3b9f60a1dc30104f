import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountedRecord } from '../../counted-record/counted-record';
import { HapLowMotivationReason, HapMotivation, type ReferralSource } from './hap-mapping';

export const HapOutcome = {
  OFFERED: 'OFFERED',
  REFERRED_ON: 'REFERRED_ON',
  COMPLETED_QUIT: 'COMPLETED_QUIT',
  COMPLETED_REDUCED: 'COMPLETED_REDUCED',
  STOPPED: 'STOPPED',
  EXTENDED: 'EXTENDED',
} as const;
export type HapOutcome = (typeof HapOutcome)[keyof typeof HapOutcome];
registerEnumType(HapOutcome, {
  name: 'HapOutcome',
  description: 'What has come of an enquiry about cannabis cessation.',
});

/** A youth's way through the cannabis cessation programme (hasjavvenningsprogram, HAP). */
@Entity()
@RecordType({ description: "A youth's way through the cannabis cessation programme (hasjavvenningsprogram, HAP)." })
export class HapCourse extends CountedRecord {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  enquiredOn!: string;

  @Field(() => Int, { description: 'Weeks that the youth came; the programme has eight.' })
  @Changeable()
  @Column('integer')
  weeksDone!: number;

  @Field(() => HapOutcome, { nullable: true, description: 'Absent until the mapping talk.' })
  @Changeable()
  @Column('text', { nullable: true })
  outcome!: HapOutcome | null;

  // Free text: a service is often named with its district.
  @RequiresConsent(DataCategory.OUTREACH_CASE_NOTES, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'Whom the youth was referred on to (henvist videre).' })
  @Changeable()
  @Column('text', { nullable: true })
  referredTo!: string | null;

  // No @Field: the outcome says that it is over; how long it was open is for the reports.
  @Changeable()
  @Column('date', { nullable: true })
  concludedOn!: string | null;

  // No @Field: who enquired did so in confidence.
  @Column('text')
  source!: ReferralSource;

  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of the mapping talk (kartleggingssamtale).' })
  @Changeable()
  @Column('date', { nullable: true })
  mappedOn!: string | null;

  @RequiresConsent(DataCategory.OUTREACH_CASE_NOTES)
  @Field(() => HapMotivation, { nullable: true })
  @Changeable()
  @Column('text', { nullable: true })
  motivation!: HapMotivation | null;

  @RequiresConsent(DataCategory.OUTREACH_CASE_NOTES)
  @Field(() => HapLowMotivationReason, { nullable: true })
  @Changeable()
  @Column('text', { nullable: true })
  lowMotivationReason!: HapLowMotivationReason | null;

  // No @Field: it orders the enquiries of one day.
  @Column('timestamptz')
  recordedAt!: Date;
}

/** A youth's ways through the programme, newest first. */
export const hapOfYouth = rowsOf({
  entity: HapCourse,
  by: 'youthId',
  category: DataCategory.OUTREACH_HAP,
  orderBy: { property: 'recordedAt', direction: 'DESC' },
});
