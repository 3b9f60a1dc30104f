import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountedRecord } from '../../counted-record/counted-record';
import { EncounterTopic } from './encounter-topic';
import { OnwardService } from './onward-service';

/** A meeting with a youth in the street (ungdomstreff). Most are anonymous; those belong to no youth and are counted only. */
@Entity()
@RecordType({
  name: 'OutreachEncounter',
  description: 'A meeting of outreach and a youth in the street (ungdomstreff). It never says where.',
})
export class Encounter extends CountedRecord {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  // No @Field: the session has an area, which would tell where the youth goes.
  @Column('uuid')
  sessionId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid', { nullable: true })
  youthId!: string | null;

  // No @Field: the day is enough, and the hour would narrow down the session.
  @Column('timestamptz')
  metAt!: Date;

  @Field(() => LocalDateScalar, { description: 'The day on which they met.' })
  @Column('date', { name: 'date' })
  metOn!: string;

  @Field(() => Boolean, { description: 'Whether outreach met the youth for the first time (førstekontakt).' })
  @Column('boolean')
  isFirstContact!: boolean;

  @RequiresConsent(DataCategory.OUTREACH_CASE_NOTES)
  @Field(() => [EncounterTopic], { nullable: true, description: 'What they talked of.' })
  @Column('text', { array: true })
  topics!: readonly EncounterTopic[];

  @RequiresConsent(DataCategory.OUTREACH_CASE_NOTES)
  @Field(() => [OnwardService], { nullable: true, description: 'What the youth was shown the way on to.' })
  @Column('text', { array: true, default: '{}' })
  onwardTo!: readonly OnwardService[];

  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @Field(() => Int, {
    nullable: true,
    description: 'The age that the meeting is counted under. Absent where nobody asked.',
  })
  @Column('integer', { name: 'age', nullable: true })
  countedAge!: number | null;

  // No @Field: the correction of the session by which the meeting came, and that by which it was taken out.
  @Column('uuid', { nullable: true })
  addedIn!: string | null;

  @Changeable()
  @Column('uuid', { nullable: true })
  removedIn!: string | null;
}

/** The meetings with a youth that stand, newest first; anonymous ones are nobody's. */
export const encountersOfYouth = rowsOf({
  entity: Encounter,
  by: 'youthId',
  category: DataCategory.OUTREACH_ENCOUNTERS,
  standsWithout: 'removedIn',
  orderBy: { property: 'metAt', direction: 'DESC' },
});
