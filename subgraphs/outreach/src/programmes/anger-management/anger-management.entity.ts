import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountedRecord } from '../../counted-record/counted-record';
import type { ReferralSource } from '../hap/hap-mapping';

export const AngerManagementDecision = {
  OFFERED: 'OFFERED',
  NOT_SUITABLE: 'NOT_SUITABLE',
  NO_CAPACITY: 'NO_CAPACITY',
  DECLINED: 'DECLINED',
} as const;
export type AngerManagementDecision = (typeof AngerManagementDecision)[keyof typeof AngerManagementDecision];
registerEnumType(AngerManagementDecision, {
  name: 'AngerManagementDecision',
  description: "What came of a referral to anger management. `DECLINED` is the youth's own no.",
});

/** A referral to anger management and what came of it (sinnemestring). */
@Entity()
@RecordType({ description: 'A referral to anger management and what came of it (sinnemestring).' })
export class AngerManagement extends CountedRecord {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  referredOn!: string;

  @Field(() => AngerManagementDecision)
  @Column('text')
  decision!: AngerManagementDecision;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day that the course began, where one was offered.',
  })
  @Changeable()
  @Column('date', { nullable: true })
  startedOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  @Changeable()
  @Column('date', { nullable: true })
  endedOn!: string | null;

  @RequiresConsent(DataCategory.OUTREACH_CASE_NOTES)
  @Field(() => Boolean, { nullable: true, description: 'Uses violence to get their way, as assessed.' })
  @Column('boolean')
  usesViolence!: boolean;

  @RequiresConsent(DataCategory.OUTREACH_CASE_NOTES)
  @Field(() => Boolean, { nullable: true, description: 'Finds it a problem, or unwanted, as assessed.' })
  @Column('boolean')
  findsItProblematic!: boolean;

  // Free text: a service is often named with its district.
  @RequiresConsent(DataCategory.OUTREACH_CASE_NOTES, { placesYouth: true })
  @Field(() => String, {
    nullable: true,
    description: 'Whom the youth was referred on to, where no course was offered.',
  })
  @Column('text', { nullable: true })
  referredTo!: string | null;

  // No @Field: since when nothing more comes of the referral, so that it keeps no service.
  @Changeable()
  @Column('date', { nullable: true })
  closedOn!: string | null;

  // No @Field: who referred did so in confidence.
  @Column('text', { default: 'OTHER' })
  source!: ReferralSource;

  // No @Field: it orders the assessments of one referral.
  @Column('timestamptz')
  recordedAt!: Date;
}

/** A youth's assessments, newest first. */
export const angerManagementOfYouth = rowsOf({
  entity: AngerManagement,
  by: 'youthId',
  category: DataCategory.OUTREACH_ANGER_MANAGEMENT,
  orderBy: { property: 'recordedAt', direction: 'DESC' },
});
