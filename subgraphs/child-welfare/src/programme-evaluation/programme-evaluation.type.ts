import { Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';

/** The indicators of half a year, counted when they are read. */
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({ name: 'ProgrammeIndicators', description: 'Half a year of the programme in counts, as they are today.' })
export class ProgrammeIndicators {
  @Field(() => Int, { description: 'Places on courses that were given in it.' })
  enrolled!: number;

  @Field(() => Int, { description: 'Places that were completed in it.' })
  completed!: number;

  @Field(() => Int, { description: 'Places that were left in it.' })
  dropped!: number;

  @Field(() => Int, { description: 'Sessions of its days that youths came to, all youths together.' })
  attended!: number;

  @Field(() => Int, { description: 'Sessions of its days that youths were expected at, all youths together.' })
  possible!: number;
}

/** What a service makes of half a year of its own programme. It stays with the service. */
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({
  name: 'ProgrammeEvaluation',
  description: "What the asker's own organisation makes of half a year of the programme (halvårsevaluering).",
})
export class OwnProgrammeEvaluation {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => Int, { description: '1 is January to June, 2 July to December.' })
  half!: number;

  @Field(() => LocalDateScalar, { description: 'When it was last written.' })
  evaluatedOn!: string;

  @Field(() => String, { description: 'How it went, in the own words of staff.' })
  summary!: string;

  @Field(() => String, { nullable: true, description: 'What is to be done otherwise.' })
  changes!: string | null;

  @Field(() => ProgrammeIndicators)
  indicators!: ProgrammeIndicators;
}
