import { Role } from '@brobygger/domain';
import { authorOf, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Max, Min } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { BrukerplanSurvey } from './brukerplan-survey.type';
import type { BrukerplanService } from './brukerplan.service';
import { withoutSmallCells } from './small-cells';

@InputType()
export class RecordBrukerplanSurveyInput {
  @Min(2000)
  @Max(2100)
  @Field(() => Int, { description: 'Not after this year.' })
  year!: number;

  @Min(0)
  @Max(120)
  @Field(() => Int, { description: 'The youngest that the mapping looked at, in years.' })
  ageFrom!: number;

  @Min(0)
  @Max(120)
  @Field(() => Int, { description: 'The oldest that the mapping looked at, in years.' })
  ageTo!: number;

  @Min(0)
  @Max(100_000)
  @Field(() => Int, { description: 'How many were mapped.' })
  mapped!: number;

  @Min(0)
  @Max(100_000)
  @Field(() => Int, { description: 'Of them, with a problem with drugs or alcohol (rus).' })
  withSubstanceProblem!: number;

  @Min(0)
  @Max(100_000)
  @Field(() => Int, { description: 'Of them, with a problem with their mental health (psykisk helse).' })
  withMentalProblem!: number;
}

@Resolver()
export class BrukerplanResolver {
  constructor(private readonly deps: { readonly brukerplan: BrukerplanService }) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => [BrukerplanSurvey], {
    description: "What Brukerplan counted of the users of the asker's own organisation, newest first, at most 100.",
  })
  async brukerplanSurveys(@Ctx() { hop }: SubgraphContext): Promise<readonly BrukerplanSurvey[]> {
    const surveys = await this.deps.brukerplan.list(hop.caller.organisationId);
    return surveys.map((survey) => withoutSmallCells(survey, hop.caller.role));
  }

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Mutation(() => BrukerplanSurvey, {
    description:
      "Records what Brukerplan counted of the organisation's users in a year; the same ages in the same year are written anew.",
  })
  async recordBrukerplanSurvey(
    @Arg('input', () => RecordBrukerplanSurveyInput) input: RecordBrukerplanSurveyInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<BrukerplanSurvey> {
    return withoutSmallCells(await this.deps.brukerplan.record(authorOf(hop, at), input), hop.caller.role);
  }
}
