import { Role } from '@brobygger/domain';
import { authorOf, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { SummerJobBudgetService } from './summer-job-budget.service';
import { SummerJobBudget } from './summer-job-budget.type';

@Resolver()
export class SummerJobBudgetResolver {
  constructor(private readonly deps: { readonly summerJobBudgets: SummerJobBudgetService }) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => SummerJobBudget, {
    description: "What the asker's own organisation has for the wages (lønnsmidler) of a summer.",
  })
  summerJobBudget(@Arg('year', () => Int) year: number, @Ctx() { hop }: SubgraphContext): Promise<SummerJobBudget> {
    return this.deps.summerJobBudgets.get(hop.caller.organisationId, year);
  }

  @RequiresRole([Role.LEADER], { ownAgency: true })
  @Mutation(() => SummerJobBudget, {
    description:
      "Sets what the asker's own organisation has for the wages (lønnsmidler) of a summer, in whole NOK; not " +
      'below what the signed contracts come to.',
  })
  setSummerJobBudget(
    @Arg('year', () => Int) year: number,
    @Arg('nok', () => Int) nok: number,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<SummerJobBudget> {
    return this.deps.summerJobBudgets.set(authorOf(hop, at), year, nok);
  }
}
