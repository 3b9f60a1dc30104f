import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const MappingArea = {
  HEALTH: 'HEALTH',
  OWN_HOME: 'OWN_HOME',
  SOCIAL_SKILLS: 'SOCIAL_SKILLS',
  FAMILY_NETWORK: 'FAMILY_NETWORK',
  LEISURE_PARTICIPATION: 'LEISURE_PARTICIPATION',
  SCHOOL_WORK: 'SCHOOL_WORK',
} as const;
export type MappingArea = (typeof MappingArea)[keyof typeof MappingArea];
registerEnumType(MappingArea, { name: 'MappingArea', description: 'The life areas of a mapping (livsområder).' });

/** How a youth is doing in one life area on a day (kartlegging). */
@Entity()
@RecordType({ description: 'How a youth is doing in one life area on a day (kartlegging).' })
export class LifeAreaMapping {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  mappedOn!: string;

  @Field(() => MappingArea)
  @Column('text')
  area!: MappingArea;

  @Field(() => Int, { description: 'From 1, needs much help, to 5, manages alone.' })
  @Column('integer')
  level!: number;

  // No @Field: the notes never leave housing, with or without consent.
  @Column('text')
  note!: string;
}

/** A youth's mappings, newest first. */
export const mappingsOfYouth = rowsOf({
  entity: LifeAreaMapping,
  by: 'youthId',
  category: DataCategory.HOUSING_MAPPING,
  orderBy: { property: 'mappedOn', direction: 'DESC' },
});
