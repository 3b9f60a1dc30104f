import { Role } from '@brobygger/domain';
import { Changeable, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, GraphQLISODateTime, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EmergencyKind } from './emergency-kind';

/** A life in danger in the street (akutthendelse). It has no column for a youth. */
@Entity()
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({
  name: 'OutreachEmergency',
  description:
    'A life in danger in the street (akutthendelse). It is kept without the youth: there is no place for one.',
})
export class EmergencyEvent {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid', { nullable: true })
  sessionId!: string | null;

  @Field(() => EmergencyKind)
  @Column('text')
  kind!: EmergencyKind;

  @Field(() => GraphQLISODateTime)
  @Column('timestamptz')
  happenedAt!: Date;

  @Column('date')
  date!: string;

  @Field(() => Boolean)
  @Column('boolean')
  naloxoneGiven!: boolean;

  @Field(() => Boolean)
  @Column('boolean')
  ambulanceCalled!: boolean;

  @Field(() => Boolean, { description: 'Whether somebody was admitted to hospital.' })
  @Column('boolean')
  wasAdmitted!: boolean;

  // No @Field: the correction of the session by which it came, and that by which it was taken out.
  @Column('uuid', { nullable: true })
  addedIn!: string | null;

  @Changeable()
  @Column('uuid', { nullable: true })
  removedIn!: string | null;
}
