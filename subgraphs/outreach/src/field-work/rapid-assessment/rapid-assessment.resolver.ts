import { Role } from '@brobygger/domain';
import { authorOf, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { RapidAssessment } from './rapid-assessment.entity';
import { RecordRapidAssessmentInput } from './rapid-assessment.input';
import type { RapidAssessmentService } from './rapid-assessment.service';

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
