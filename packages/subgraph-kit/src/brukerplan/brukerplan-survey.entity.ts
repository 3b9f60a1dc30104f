import { Role } from '@brobygger/domain';
import { Directive, Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RequiresRole } from '../labels/decorators';
import { ReplacedBy } from '../persistence/changeable';
import { RecordType } from '../schema/record-type';

/** What Brukerplan counted of an organisation's users in a year (USIT annual report 2016, Brukerplan). */
@Entity()
@ReplacedBy('organisationId', 'year', 'ageFrom', 'ageTo')
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true, elsewhere: [Role.LEADER] })
@Directive('@shareable')
@RecordType({
  description:
    "What the mapping Brukerplan counted of an organisation's users in a year. Who is not its leader is not shown numbers " +
    'below 5, nor from which one would follow: they would tell of somebody. Numbers of several organisations have no sum: who ' +
    'uses two of them is counted in both.',
})
export class BrukerplanSurvey {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Field(() => ID, { description: 'Whose users were mapped.' })
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

  // No @Field: that others have read another number would be for them alone to tell.
  /** Whether it was written where leaders of other agencies could have read one of the same year that shares ages with it. */
  @Column('boolean')
  isKeptFromOthers!: boolean;
}
