import { Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, ReplacedBy, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A meeting of those who live in a house (husmøte): how many came and what about, and never who said what. */
@Entity()
@ReplacedBy('organisationId', 'houseId', 'heldOn')
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({ description: 'A meeting of those who live in a house (husmøte): how many came, and what about.' })
export class HouseMeeting {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => ID)
  @Column('uuid')
  houseId!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  heldOn!: string;

  @Field(() => Int, { description: 'How many came.' })
  @Column('integer')
  headcount!: number;

  @Field(() => [String], { description: 'What was talked about.' })
  @Column('text', { array: true })
  topics!: string[];
}
