import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const GroupKind = { BOYS_GROUP: 'BOYS_GROUP', GIRLS_GROUP: 'GIRLS_GROUP' } as const;
export type GroupKind = (typeof GroupKind)[keyof typeof GroupKind];
registerEnumType(GroupKind, {
  name: 'OutreachGroupKind',
  description: 'The boys\' group (Hvem Hva Mann), or the group for girls and transgender youths (Forumet).',
});

/** A youth's time in a group. */
@Entity()
@RecordType({ description: 'A youth\'s time in a group of outreach.' })
export class GroupMembership {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => GroupKind)
  @Column('text')
  kind!: GroupKind;

  @Field(() => LocalDateScalar)
  @Column('date')
  startedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  @Column('date', { nullable: true })
  endedOn!: string | null;
}

/** A youth's memberships, newest first. */
export const groupsOfYouth = rowsOf({ entity: GroupMembership, by: 'youthId', category: DataCategory.OUTREACH_GROUPS, orderBy: { property: 'startedOn', direction: 'DESC' } });
