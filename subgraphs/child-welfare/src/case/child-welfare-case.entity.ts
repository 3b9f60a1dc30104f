import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const ChildWelfareCaseStatus = {
  OPEN: 'OPEN',
  ENDING: 'ENDING',
  AFTERCARE: 'AFTERCARE',
  CLOSED: 'CLOSED',
} as const;
export type ChildWelfareCaseStatus = (typeof ChildWelfareCaseStatus)[keyof typeof ChildWelfareCaseStatus];
registerEnumType(ChildWelfareCaseStatus, {
  name: 'ChildWelfareCaseStatus',
  description: 'Where a child welfare case stands. `AFTERCARE` is ettervern.',
});

export const NoFollowUpReason = {
  MOVED_AWAY: 'MOVED_AWAY',
  LOST_CONTACT: 'LOST_CONTACT',
  DECEASED: 'DECEASED',
  OPENED_IN_ERROR: 'OPENED_IN_ERROR',
} as const;
export type NoFollowUpReason = (typeof NoFollowUpReason)[keyof typeof NoFollowUpReason];
registerEnumType(NoFollowUpReason, {
  name: 'NoFollowUpReason',
  description: 'Why follow-up could not be offered to the youth when a case was closed.',
});

/** A youth's case at a child welfare service (barnevernssak). */
@Entity()
@RecordType({ description: "A youth's case at a child welfare service (barnevernssak)." })
export class ChildWelfareCase {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => ChildWelfareCaseStatus)
  @Changeable()
  @Column('text')
  status!: ChildWelfareCaseStatus;

  @Field(() => String, { description: 'The name of the caseworker (saksbehandler).' })
  @Column('text')
  caseWorker!: string;

  @RequiresConsent(DataCategory.CHILD_WELFARE_CASE, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'The district that has the case (bydel).' })
  @Column('text')
  district!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  openedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  @Changeable()
  @Column('date', { nullable: true })
  closedOn!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether follow-up was offered when the case was closed; null while it is not.',
  })
  @Changeable()
  @Column('boolean', { nullable: true })
  followUpOffered!: boolean | null;

  // Why somebody left says more than that the case is closed.
  @RequiresConsent(DataCategory.CHILD_WELFARE_PROCEEDINGS)
  @Field(() => NoFollowUpReason, {
    nullable: true,
    description: 'Why none could be offered, where none was and nobody took over.',
  })
  @Changeable()
  @Column('text', { nullable: true })
  noFollowUpReason!: NoFollowUpReason | null;
}

/** A youth's cases, newest first: ids are made in the order of time, so that two of one day keep theirs. */
export const childWelfareCasesOfYouth = rowsOf({
  entity: ChildWelfareCase,
  by: 'youthId',
  category: DataCategory.CHILD_WELFARE_CASE,
  orderBy: { property: 'id', direction: 'DESC' },
});
