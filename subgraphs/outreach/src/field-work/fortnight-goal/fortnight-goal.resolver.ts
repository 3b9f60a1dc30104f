import { Role, type LocalDate } from '@brobygger/domain';
import {
  authorOf,
  LocalDateScalar,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { requireYear } from '../../yearly/require-year';
import type { YearReader } from '../../yearly/year-reader';
import { FortnightGoalReceipt } from './fortnight-goal-receipt.type';
import { FortnightGoal } from './fortnight-goal.entity';
import { SetFortnightGoalInput } from './fortnight-goal.input';
import type { FortnightGoalService } from './fortnight-goal.service';
import { FortnightReading } from './fortnight-reading.type';
import { readFortnight } from './read-fortnight';
import { readFortnightGoals } from './read-fortnight-goals';

@Resolver()
export class FortnightGoalResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly years: YearReader;
      readonly fortnightGoals: FortnightGoalService;
    },
  ) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => [FortnightGoal], {
    description:
      "The goals of the asker's own organisation whose fortnight begins in the year, earliest first (14-dagers mål).",
  })
  async fortnightGoals(
    @Arg('year', () => Int) year: number,
    @Ctx() { hop }: SubgraphContext,
  ): Promise<readonly FortnightGoal[]> {
    requireYear(year);
    return readFortnightGoals(this.deps.years, { organisationId: hop.caller.organisationId, year });
  }

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => FortnightReading, {
    description: "What the asker's own organisation did in the 14 days from a day on: by area, by time and by age.",
  })
  fortnightReading(
    @Arg('startsOn', () => LocalDateScalar) startsOn: LocalDate,
    @Ctx() { hop }: SubgraphContext,
  ): Promise<FortnightReading> {
    return readFortnight(this.deps.query, hop.caller.organisationId, startsOn);
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
