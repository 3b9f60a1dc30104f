import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const AngerManagementDecision = { OFFERED: 'OFFERED', NOT_SUITABLE: 'NOT_SUITABLE', NO_CAPACITY: 'NO_CAPACITY', DECLINED: 'DECLINED' } as const;
export type AngerManagementDecision = (typeof AngerManagementDecision)[keyof typeof AngerManagementDecision];
registerEnumType(AngerManagementDecision, { name: 'AngerManagementDecision', description: 'What came of a referral to anger management. `DECLINED` is the youth\'s own no.' });

/** A referral to anger management and what came of it (sinnemestring). */
@Entity()
@RecordType({ description: 'A referral to anger management and what came of it (sinnemestring).' })
export class AngerManagement {
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

  // No @Field on the rest: what the youth said of violence stays in the assessment.
  @Column('boolean')
  usesViolence!: boolean;

  @Column('boolean')
  findsItProblematic!: boolean;

  // Orders the assessments of one referral.
  @Column('timestamptz')
  recordedAt!: Date;
}

/** A youth's assessments, newest first. */
export const angerManagementOfYouth = rowsOf({
  entity: AngerManagement, by: 'youthId', category: DataCategory.OUTREACH_ANGER_MANAGEMENT, orderBy: { property: 'recordedAt', direction: 'DESC' },
});
