import { Agency, createError, isOver, Role } from '@brobygger/domain';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { authorOf } from '../author';
import { RequiresRole } from '../labels/decorators';
import type { SubgraphContext } from '../subgraph-context';
import { BrukerplanSurvey } from './brukerplan-survey.entity';
import { RecordBrukerplanSurveyInput, YEARS } from './brukerplan.input';
import type { BrukerplanService } from './brukerplan.service';
import { asOthersSee, withoutSmallCells } from './small-cells';

/** The most that are listed. */
const MOST_LISTED = 100;

/** The agencies that do the mapping together (USIT annual report 2016), as far as they are here; the leaders of no other read it. */
const PARTIES: readonly (Agency | null)[] = [Agency.OUTREACH, Agency.CHILD_WELFARE];

/** What an agency calls its doors to the mapping. */
export interface BrukerplanDoors {
  readonly agency: Agency;
  readonly list: string;
  readonly record: string;
  /** Whether the list is asked for by year alone. */
  readonly isOfOneYear: boolean;
}

/** Makes an agency's doors to what Brukerplan counted of its users. */
export function createBrukerplanResolver({ agency, list, record, isOfOneYear }: BrukerplanDoors) {
  @Resolver()
  class BrukerplanResolver {
    constructor(private readonly deps: { readonly brukerplan: BrukerplanService }) {}

    @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true, elsewhere: [Role.LEADER] })
    @Query(() => [BrukerplanSurvey], {
      name: list,
      description:
        "What Brukerplan counted of the users of the asker's own organisation, newest first, at most 100. To a leader of the other " +
        'agency that does the mapping: of all organisations here, of years that are over, without small numbers and without ' +
        'those of ages that a wider mapping has, and of a mapping that was written anew after the year nothing. ' +
        'Numbers of two agencies have no sum: who uses both is counted in both.',
    })
    async surveys(
      @Ctx() { hop: { caller }, at }: SubgraphContext,
      @Arg('year', () => Int, { nullable: !isOfOneYear, description: `${YEARS.first} to ${YEARS.last}.` })
      year: number | null = null,
    ): Promise<readonly BrukerplanSurvey[]> {
      if (year !== null && (year < YEARS.first || year > YEARS.last)) {
        throw createError('BAD_USER_INPUT', `\`year\` must be ${YEARS.first} to ${YEARS.last}`, { argument: 'year' });
      }
      if (caller.agency === agency) {
        const own = await this.deps.brukerplan.list(caller.organisationId, year);
        return withoutSmallCells(own, caller.role).slice(0, MOST_LISTED);
      }
      if (!PARTIES.includes(caller.agency)) throw createError('FORBIDDEN_ROLE', 'this field is not open to your role');
      if (year !== null && !isOver(year, at)) {
        throw createError('YEAR_NOT_CLOSED', '`year` is not over: until then its mappings are for their own agency', {
          argument: 'year',
        });
      }
      return asOthersSee(await this.deps.brukerplan.listOver(at, year)).slice(0, MOST_LISTED);
    }

    @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
    @Mutation(() => BrukerplanSurvey, {
      name: record,
      description:
        "Records what Brukerplan counted of the organisation's users in a year; the same ages in the same year are written anew.",
    })
    async write(
      @Arg('input', () => RecordBrukerplanSurveyInput) input: RecordBrukerplanSurveyInput,
      @Ctx() { hop, at }: SubgraphContext,
    ): Promise<BrukerplanSurvey> {
      const author = authorOf(hop, at);
      const { id } = await this.deps.brukerplan.record(author, input);
      const surveys = withoutSmallCells(await this.deps.brukerplan.list(author.organisationId, null), hop.caller.role);
      const written = surveys.find((survey) => survey.id === id);
      if (written === undefined) throw new Error('a survey that was written is not there');
      return written;
    }
  }
  return BrukerplanResolver;
}
