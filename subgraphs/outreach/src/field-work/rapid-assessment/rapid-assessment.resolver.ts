import { Role } from '@brobygger/domain';
import { authorOf, LocalDateScalar, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { IsOptional, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RapidAssessmentService } from './rapid-assessment.service';
import { RapidAssessment } from './rapid-assessment.type';

@InputType()
export class RecordRapidAssessmentInput {
  @MinLength(1)
  @MaxLength(200)
  @Field(() => String, { description: 'At most 200 characters: youths and drug debt, say (ungdom og narkogjeld).' })
  theme!: string;

  @Field(() => LocalDateScalar, { description: 'Not after today.' })
  startedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Absent while it goes on; not after today.' })
  endedOn?: string | null;

  @Min(1)
  @Max(50)
  @Field(() => Int, { description: 'How many employees take part, 1 to 50.' })
  staff!: number;

  @Min(0)
  @Max(1000)
  @Field(() => Int, { description: 'How many interviews were held, 0 to 1000.' })
  interviews!: number;

  @IsOptional()
  @MaxLength(5000)
  @Field(() => String, {
    nullable: true,
    description: 'What was found, at most 5000 characters. Write nobody into it.',
  })
  findings?: string | null;
}

@Resolver()
export class RapidAssessmentResolver {
  constructor(private readonly deps: { readonly rapidAssessments: RapidAssessmentService }) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => [RapidAssessment], {
    description: "The rapid assessments (HKH) of the asker's own organisation, newest first, at most 100.",
  })
  rapidAssessments(@Ctx() { hop }: SubgraphContext): Promise<readonly RapidAssessment[]> {
    return this.deps.rapidAssessments.list(hop.caller.organisationId);
  }

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Mutation(() => RapidAssessment, {
    description:
      'Records a rapid assessment (hurtig kartlegging og handling, HKH); the same theme from the same day is written anew.',
  })
  recordRapidAssessment(
    @Arg('input', () => RecordRapidAssessmentInput) input: RecordRapidAssessmentInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<RapidAssessment> {
    return this.deps.rapidAssessments.record(authorOf(hop, at), input);
  }
}
