import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a youth came to Norway (flyktningstatus). */
@Entity()
@RecordType({ description: 'How a youth came to Norway (flyktningstatus).' })
export class RefugeeProfile {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  /** When it was written; unknown of what was before this was kept. */
  @Column('timestamptz', { nullable: true })
  recordedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the youth came alone (enslig mindreårig).' })
  @Column('boolean')
  unaccompaniedMinor!: boolean;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the youth was settled (bosatt).' })
  @Column('date', { nullable: true })
  settledOn!: string | null;

  // No @Field: nationality never leaves child welfare, with or without consent.
  @Column('text', { nullable: true })
  nationality!: string | null;

  @Field(() => [String], { description: 'The languages that the youth speaks.' })
  @Column('text', { array: true })
  languages!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: 'What IMDi grants beside the ordinary for the youth in a year (ekstratilskudd), in whole NOK.',
  })
  @Column('integer', { nullable: true })
  grantNok!: number | null;
}

/** A youth's profiles, newest first: ids are made in the order of time. */
export const refugeeProfilesOfYouth = rowsOf({
  entity: RefugeeProfile,
  by: 'youthId',
  category: DataCategory.CHILD_WELFARE_REFUGEE_STATUS,
  orderBy: { property: 'id', direction: 'DESC' },
});
