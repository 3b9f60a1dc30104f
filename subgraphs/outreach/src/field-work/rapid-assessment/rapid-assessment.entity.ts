import { Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, ReplacedBy, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A rapid assessment and response: interviews on one theme that end in an anonymous report. */
@Entity()
@ReplacedBy('organisationId', 'theme', 'startedOn')
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({
  description:
    'A rapid assessment of one theme (hurtig kartlegging og handling, HKH). An interview is a number and has no person.',
})
export class RapidAssessment {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => String)
  @Column('text')
  theme!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  startedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Absent while it goes on.' })
  @Column('date', { nullable: true })
  endedOn!: string | null;

  @Field(() => Int, { description: 'How many employees take part.' })
  @Column('integer')
  staff!: number;

  @Field(() => Int, { description: 'How many interviews were held.' })
  @Column('integer')
  interviews!: number;

  @Field(() => String, { nullable: true, description: 'What was found, without anybody in it.' })
  @Column('text', { nullable: true })
  findings!: string | null;

  @Field(() => String, { nullable: true, description: 'What is done about it (handling), without anybody in it.' })
  @Column('text', { nullable: true })
  actions!: string | null;
}
