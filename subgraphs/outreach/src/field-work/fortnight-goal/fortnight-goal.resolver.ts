import { createError, Role } from '@brobygger/domain';
import { authorOf, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { YearReader } from '../../yearly/year-reader';
import { FortnightGoalReceipt } from './fortnight-goal-receipt.type';
import { FortnightGoal } from './fortnight-goal.entity';
import { SetFortnightGoalInput } from './fortnight-goal.input';
import type { FortnightGoalService } from './fortnight-goal.service';
import { readFortnightGoals } from './read-fortnight-goals';

/** The years of which a calendar date of the API can be. */
const YEARS = { first: 1900, last: 2199 };

@Resolver()
export class FortnightGoalResolver {
  constructor(private readonly deps: { readonly years: YearReader; readonly fortnightGoals: FortnightGoalService }) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => [FortnightGoal], {
    description:
      "The goals of the asker's own organisation whose fortnight begins in the year, earliest first (14-dagers mål).",
  })
  async fortnightGoals(
    @Arg('year', () => Int) year: number,
    @Ctx() { hop }: SubgraphContext,
  ): Promise<readonly FortnightGoal[]> {
    if (year < YEARS.first || year > YEARS.last) {
      throw createError('BAD_USER_INPUT', `\`year\` must be ${YEARS.first} to ${YEARS.last}`, { argument: 'year' });
    }
    return readFortnightGoals(this.deps.years, { organisationId: hop.caller.organisationId, year });
  }

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Mutation(() => FortnightGoalReceipt, {
    description:
      "Sets what the asker's own organisation will do in 14 days (14-dagers mål). A goal from the same day on is replaced.",
  })
  setFortnightGoal(
    @Arg('input', () => SetFortnightGoalInput) input: SetFortnightGoalInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<FortnightGoalReceipt> {
    return this.deps.fortnightGoals.set(authorOf(hop, at), input);
  }
}
