import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';

/** What Brukerplan counted of an organisation's users in a year. */
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({
  description:
    "What the mapping Brukerplan counted of an organisation's users in a year. A caseworker is not shown numbers " +
    'below 5: they would tell of somebody.',
})
export class BrukerplanSurvey {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => Int, { description: 'The youngest that the mapping looked at, in years.' })
  ageFrom!: number;

  @Field(() => Int, { description: 'The oldest that the mapping looked at, in years.' })
  ageTo!: number;

  @Field(() => Int, { nullable: true, description: 'How many were mapped.' })
  mapped!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of them have a problem with drugs or alcohol (rus).' })
  withSubstanceProblem!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of them have a problem with their mental health (psykisk helse).',
  })
  withMentalProblem!: number | null;
}
