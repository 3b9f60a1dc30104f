import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, Float, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountedRecord } from '../../counted-record/counted-record';
import { SummerJobAfter } from './summer-job-after';
import { SummerJobCoordinator } from './summer-job-coordinator';
import type { SummerJobResult } from './summer-job-result';

/** A youth's job in the summer job project (sommerjobb). */
@Entity()
@RecordType({ description: "A youth's job in the summer job project (sommerjobb)." })
export class SummerJob extends CountedRecord {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => Int)
  @Column('integer')
  year!: number;

  @RequiresConsent(DataCategory.OUTREACH_SUMMER_JOB, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'Where the youth works; absent before a match.' })
  @Changeable()
  @Column('text', { nullable: true })
  employer!: string | null;

  // No @Field: it is the own organisation's list.
  @Changeable()
  @Column('uuid', { nullable: true })
  employerId!: string | null;

  @Field(() => String, { nullable: true, description: "The youth's own contact person at outreach (kontaktperson)." })
  @Column('text', { nullable: true })
  contactPerson!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who stands in for the contact person in the common holiday (vikar i fellesferien).',
  })
  @Column('text', { nullable: true })
  holidayStandIn!: string | null;

  // Free text: what one wishes to do is often named with a place.
  @RequiresConsent(DataCategory.OUTREACH_SUMMER_JOB, { placesYouth: true })
  @Field(() => String, { nullable: true, description: "The youth's own wish for the work (jobbønske)." })
  @Changeable()
  @Column('text', { nullable: true })
  jobWish!: string | null;

  // From home: with the place of work it would tell where that is.
  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION, { placesYouth: true })
  @Field(() => Int, { nullable: true, description: 'How long the way to work is (reisevei), in minutes.' })
  @Changeable()
  @Column('integer', { nullable: true })
  travelMinutes!: number | null;

  // To others the care unit would tell of child welfare.
  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @Field(() => SummerJobCoordinator, { nullable: true, description: 'Who coordinates the participation.' })
  @Column('text', { default: 'USIT' })
  coordinatedBy!: SummerJobCoordinator;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which the youth withdrew the application, before a contract.',
  })
  @Changeable()
  @Column('date', { nullable: true })
  withdrawnOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which the contract was signed.' })
  @Changeable()
  @Column('date', { nullable: true })
  contractOn!: string | null;

  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @Field(() => Float, { nullable: true, description: 'In NOK by the tariff, holiday pay (feriepenger) included.' })
  @Changeable()
  @Column('double precision', { nullable: true })
  hourlyWageNok!: number | null;

  @Field(() => Float, { description: 'Hours agreed on, at most 60.' })
  @Column('double precision')
  plannedHours!: number;

  @Field(() => Float, { description: 'Hours worked so far, in quarters.' })
  @Changeable()
  @Column('double precision')
  workedHours!: number;

  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @Field(() => Boolean, {
    nullable: true,
    description: "A doctor's note (legeerklæring) covers hours that were not worked. What it says is not recorded.",
  })
  @Changeable()
  @Column('boolean', { default: false })
  hasSickNote!: boolean;

  // No @Field: beside the hours it would tell of a doctor's note. Others read what the hours alone come to.
  @Changeable()
  @Column('text', { nullable: true })
  result!: SummerJobResult | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which the job was recorded as done.' })
  @Changeable()
  @Column('date', { nullable: true })
  finishedOn!: string | null;

  @Field(() => SummerJobAfter, { nullable: true, description: 'Absent until the job is done.' })
  @Changeable()
  @Column('text', { nullable: true })
  after!: SummerJobAfter | null;

  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @Field(() => Int, {
    nullable: true,
    description: 'The age at the application, in whole years, that the reports count the youth under.',
  })
  @Changeable()
  @Column('integer', { name: 'age', nullable: true })
  countedAge!: number | null;
}

/** A youth's summer jobs, newest first. */
export const summerJobsOfYouth = rowsOf({
  entity: SummerJob,
  by: 'youthId',
  category: DataCategory.OUTREACH_SUMMER_JOB,
  orderBy: { property: 'year', direction: 'DESC' },
});
