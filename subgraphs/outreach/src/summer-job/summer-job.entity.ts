import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, Float, ID, Int, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const SummerJobResult = { ALL_HOURS: 'ALL_HOURS', OVER_50: 'OVER_50', UNDER_50: 'UNDER_50' } as const;
export type SummerJobResult = (typeof SummerJobResult)[keyof typeof SummerJobResult];
registerEnumType(SummerJobResult, { name: 'SummerJobResult', description: 'How much of the planned hours has been worked: all, more than half, or less.' });

/** A youth's job in the summer job project (sommerjobb). */
@Entity()
@RecordType({ description: 'A youth\'s job in the summer job project (sommerjobb).' })
export class SummerJob {
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
  @Field(() => String, { nullable: true, description: 'Where the youth works.' })
  @Column('text')
  employer!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which the contract was signed.' })
  @Column('date', { nullable: true })
  contractOn!: string | null;

  @Field(() => Float, { description: 'Hours agreed on, at most 60.' })
  @Column('double precision')
  plannedHours!: number;

  @Field(() => Float, { description: 'Hours worked so far, in quarters.' })
  @Column('double precision')
  workedHours!: number;

  @Field(() => SummerJobResult, { nullable: true, description: 'So far; absent before the first hour.' })
  @Column('text', { nullable: true })
  result!: SummerJobResult | null;
}

/** A youth's summer jobs, newest first. */
export const summerJobsOfYouth = rowsOf({ entity: SummerJob, by: 'youthId', category: DataCategory.OUTREACH_SUMMER_JOB, orderBy: { property: 'year', direction: 'DESC' } });
