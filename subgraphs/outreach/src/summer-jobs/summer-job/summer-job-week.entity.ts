import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the contact person wrote of a week of a summer job (ukentlig oppfølging). */
@Entity()
@RecordType({ description: 'What the contact person wrote of a week of a summer job (ukentlig oppfølging).' })
export class SummerJobWeek {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  summerJobId!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  date!: string;

  // Free text, of somebody at work: it names where.
  @RequiresConsent(DataCategory.OUTREACH_CASE_NOTES, { placesYouth: true })
  @Field(() => String, { nullable: true })
  @Column('text')
  note!: string;
}

/**
 * What was written of a youth's weeks, newest first. By the youth and not by the job: a job can be open to an organisation
 * by consent, and the notes of who wrote them are not.
 */
export const weeksOfYouth = rowsOf({
  entity: SummerJobWeek,
  by: 'youthId',
  category: DataCategory.OUTREACH_CASE_NOTES,
  orderBy: { property: 'date', direction: 'DESC' },
});
