import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, GraphQLISODateTime, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A session of street outreach that lies ahead (planlagt økt). What becomes of it is a session of its own. */
@Entity()
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({
  description: 'A session of street outreach that was planned, and neither held nor cancelled yet (planlagt økt).',
})
export class PlannedFieldSession {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  /** Made by the client, so that a plan that is sent twice is written once. */
  @Column('text')
  clientKey!: string;

  /** The SHA-256 of what it holds. */
  @Column('text')
  digest!: string;

  @Field(() => GraphQLISODateTime)
  @Column('timestamptz')
  startedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'The first moment after it.' })
  @Column('timestamptz')
  endedAt!: Date;

  @Field(() => String, { description: 'Where in town.' })
  @Column('text')
  area!: string;

  @Field(() => [String], { description: 'The team.' })
  @Column('text', { array: true })
  staffIds!: readonly string[];
}
