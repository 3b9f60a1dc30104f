import { DataCategory } from '@brobygger/domain';
import { RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a youth has met the psychologist. What was said is not recorded. */
@Entity()
@RecordType({ description: 'That a youth has met the psychologist. What was said is not recorded.' })
export class PsychologistContact {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => Boolean, { description: 'Whether the youth was referred on.' })
  @Column('boolean')
  referredOn!: boolean;

  // No @Field: only whether the youth was referred on may leave.
  @Column('timestamptz')
  recordedAt!: Date;
}

/** A youth's contacts with the psychologist, newest first. */
export const psychologistOfYouth = rowsOf({
  entity: PsychologistContact, by: 'youthId', category: DataCategory.OUTREACH_PSYCHOLOGIST, orderBy: { property: 'recordedAt', direction: 'DESC' },
});
