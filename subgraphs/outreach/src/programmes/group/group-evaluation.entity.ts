import { Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, ReplacedBy, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the participants of a group said of it, all together: there is no place for one of them. */
@Entity()
@ReplacedBy('groupId', 'date')
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({ description: 'What the participants of a group said of it together (evaluering), without any of them.' })
export class GroupEvaluation {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Field(() => ID)
  @Column('uuid')
  groupId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  date!: string;

  @Field(() => Int, { description: 'How many took part in it.' })
  @Column('integer')
  participants!: number;

  @Field(() => String, { nullable: true, description: 'What they said of the offer.' })
  @Column('text', { nullable: true })
  offer!: string | null;

  @Field(() => String, { nullable: true, description: 'Whether it has helped.' })
  @Column('text', { nullable: true })
  effect!: string | null;

  @Field(() => String, { nullable: true, description: 'What it was to be part of the group.' })
  @Column('text', { nullable: true })
  experience!: string | null;
}
