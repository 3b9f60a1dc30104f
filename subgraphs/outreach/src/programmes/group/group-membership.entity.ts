import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountedRecord } from '../../counted-record/counted-record';
import { GroupKind } from './group-kind';

/** A youth's time in a group. */
@Entity()
@RecordType({ description: "A youth's time in a group of outreach." })
export class GroupMembership extends CountedRecord {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  // Lade Motor Racing is in one place alone.
  @RequiresConsent(DataCategory.OUTREACH_GROUPS, { placesYouth: true })
  @Field(() => GroupKind, { nullable: true })
  @Column('text')
  kind!: GroupKind;

  // To anybody else it would tell which youths are in one group; and a group meets in one place.
  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION, { placesYouth: true })
  @Field(() => ID, { nullable: true, description: 'The group, where it was recorded which one.' })
  @Column('uuid', { nullable: true })
  groupId!: string | null;

  @RequiresConsent(DataCategory.OUTREACH_CASE_NOTES)
  @Field(() => Boolean, { nullable: true, description: 'Came along with somebody who was in the group.' })
  @Column('boolean', { default: false })
  broughtByPeer!: boolean;

  @Field(() => LocalDateScalar)
  @Column('date')
  startedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  @Changeable()
  @Column('date', { nullable: true })
  endedOn!: string | null;
}

/** A youth's memberships, newest first. */
export const groupsOfYouth = rowsOf({
  entity: GroupMembership,
  by: 'youthId',
  category: DataCategory.OUTREACH_GROUPS,
  orderBy: { property: 'startedOn', direction: 'DESC' },
});
