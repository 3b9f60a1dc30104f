import { DataCategory } from '@brobygger/domain';
import { Changeable, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, GraphQLISODateTime, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { UnlinkReason } from './unlink-reason';

/** That the records of a person without a number were made the youth's, and whether that was undone. */
@Entity('outreach_person_link')
@RecordType({
  name: 'OutreachPersonLink',
  description: "That the records of a person without a number were made the youth's, and whether that was undone.",
})
export class PersonLink {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Field(() => ID, { description: 'The person, by which the link is undone.' })
  @Column('uuid')
  outreachPersonId!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name that the person was known by. It goes where the link is undone.',
  })
  @Changeable()
  @Column('text', { nullable: true })
  knownAs!: string | null;

  @Field(() => GraphQLISODateTime)
  @Column('timestamptz')
  linkedAt!: Date;

  // No @Field: who did it stands in the log.
  @Column('text')
  linkedBy!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when it is undone.' })
  @Changeable()
  @Column('timestamptz', { nullable: true })
  unlinkedAt!: Date | null;

  @Changeable()
  @Column('text', { nullable: true })
  unlinkedBy!: string | null;

  @Field(() => UnlinkReason, { nullable: true })
  @Changeable()
  @Column('text', { nullable: true })
  unlinkReason!: UnlinkReason | null;
}

/** The links of a youth, newest first, those that were undone among them. */
export const linksOfYouth = rowsOf({
  entity: PersonLink,
  by: 'youthId',
  category: DataCategory.OUTREACH_ADMINISTRATION,
  orderBy: { property: 'linkedAt', direction: 'DESC' },
});
