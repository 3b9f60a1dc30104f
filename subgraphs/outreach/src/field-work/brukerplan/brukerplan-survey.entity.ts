import { Role } from '@brobygger/domain';
import { RecordType, ReplacedBy, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What Brukerplan counted of an organisation's users in a year. */
@Entity()
@ReplacedBy('organisationId', 'year', 'ageFrom', 'ageTo')
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({
  description:
    "What the mapping Brukerplan counted of an organisation's users in a year. A caseworker is not shown numbers " +
    'below 5, nor from which one would follow: they would tell of somebody.',
})
export class BrukerplanSurvey {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => Int)
  @Column('integer')
  year!: number;

  @Field(() => Int, { description: 'The youngest that the mapping looked at, in years.' })
  @Column('integer')
  ageFrom!: number;

  @Field(() => Int, { description: 'The oldest that the mapping looked at, in years.' })
  @Column('integer')
  ageTo!: number;

  @Field(() => Int, { nullable: true, description: 'How many were mapped.' })
  @Column('integer')
  mapped!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of them have a problem with drugs or alcohol (rus).' })
  @Column('integer')
  withSubstanceProblem!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of them have a problem with their mental health (psykisk helse).',
  })
  @Column('integer')
  withMentalProblem!: number | null;
}
