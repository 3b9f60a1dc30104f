import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, GraphQLISODateTime, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who corrected a session, when and why, and what it said before. */
@Entity()
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({ description: 'Who corrected a session of street outreach, when and why, and what it said before.' })
export class FieldSessionCorrection {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  sessionId!: string;

  @Column('text')
  clientKey!: string;

  @Column('text')
  digest!: string;

  @Field(() => String, { description: 'The ident of who corrected it.' })
  @Column('text')
  correctedBy!: string;

  @Field(() => GraphQLISODateTime)
  @Column('timestamptz')
  correctedAt!: Date;

  @Field(() => String)
  @Column('text')
  reason!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it started, as it was said before.' })
  @Column('timestamptz')
  formerStartedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'The first moment after it, as it was said before.' })
  @Column('timestamptz')
  formerEndedAt!: Date;

  @Field(() => String, { description: 'Where it was, as it was said before.' })
  @Column('text')
  formerArea!: string;

  @Field(() => [String], { description: 'The team, as it was said before.' })
  @Column('text', { array: true })
  formerStaffIds!: readonly string[];

  @Field(() => Boolean, { description: 'Whether it was said before that it did not take place.' })
  @Column('boolean')
  wasCancelled!: boolean;

  @Field(() => Int, { description: 'Meetings that had been left out.' })
  @Column('integer')
  addedEncounters!: number;

  @Field(() => Int, { description: 'Meetings that had been written by mistake. They are kept, and not counted.' })
  @Column('integer')
  removedEncounters!: number;
}
