import { Role } from '@brobygger/domain';
import { authorOf, RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { RecordProgrammeEvaluationInput } from './programme-evaluation.input';
import type { ProgrammeEvaluationService } from './programme-evaluation.service';
import { OwnProgrammeEvaluation } from './programme-evaluation.type';
import { readProgrammeEvaluations } from './read-programme-evaluations';

@Resolver()
export class ProgrammeEvaluationResolver {
  constructor(
    private readonly deps: { readonly query: Statements; readonly programmeEvaluations: ProgrammeEvaluationService },
  ) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => [OwnProgrammeEvaluation], {
    description: "What the asker's own organisation makes of its programme, half-year by half-year, newest first.",
  })
  programmeEvaluations(@Ctx() { hop }: SubgraphContext): Promise<readonly OwnProgrammeEvaluation[]> {
    return readProgrammeEvaluations(this.deps.query, hop);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => OwnProgrammeEvaluation, {
    description: 'Records what staff make of half a year of the programme; the same half-year is written anew.',
  })
  async recordProgrammeEvaluation(
    @Arg('input', () => RecordProgrammeEvaluationInput) input: RecordProgrammeEvaluationInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<OwnProgrammeEvaluation> {
    const id = await this.deps.programmeEvaluations.record(authorOf(hop, at), input);
    const [evaluation] = await readProgrammeEvaluations(this.deps.query, hop, id);
    if (evaluation === undefined) throw new Error('an evaluation that was written is not there');
    return evaluation;
  }
}
