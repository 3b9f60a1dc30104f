import { Role } from '@brobygger/domain';
import { authorOf, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { BrukerplanSurvey } from './brukerplan-survey.entity';
import { RecordBrukerplanSurveyInput } from './brukerplan.input';
import type { BrukerplanService } from './brukerplan.service';
import { withoutSmallCells } from './small-cells';

/** The most that are listed. */
const MOST_LISTED = 100;

@Resolver()
export class BrukerplanResolver {
  constructor(private readonly deps: { readonly brukerplan: BrukerplanService }) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => [BrukerplanSurvey], {
    description: "What Brukerplan counted of the users of the asker's own organisation, newest first, at most 100.",
  })
  async brukerplanSurveys(@Ctx() { hop }: SubgraphContext): Promise<readonly BrukerplanSurvey[]> {
    const surveys = await this.deps.brukerplan.list(hop.caller.organisationId);
    return withoutSmallCells(surveys, hop.caller.role).slice(0, MOST_LISTED);
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
    const author = authorOf(hop, at);
    const { id } = await this.deps.brukerplan.record(author, input);
    const surveys = withoutSmallCells(await this.deps.brukerplan.list(author.organisationId), hop.caller.role);
    const written = surveys.find((survey) => survey.id === id);
    if (written === undefined) throw new Error('a survey that was written is not there');
    return written;
  }
}
