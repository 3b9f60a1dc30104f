import { Role } from '@brobygger/domain';
import { authorOf, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { AgeSpan } from './age-limits';
import { OutreachAges } from './outreach-ages.entity';
import type { OutreachAgesService } from './outreach-ages.service';

@Resolver()
export class OutreachAgesResolver {
  constructor(private readonly deps: { readonly ages: OutreachAgesService }) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => OutreachAges, {
    description: "The ages that the asker's own organisation is for; 13 to 25 where it has set none.",
  })
  outreachAges(@Ctx() { hop }: SubgraphContext): Promise<AgeSpan> {
    return this.deps.ages.of(hop.caller.organisationId);
  }

  @RequiresRole([Role.LEADER], { ownAgency: true })
  @Mutation(() => OutreachAges, {
    description: "Sets the ages that the asker's own organisation is for, from now on, both included.",
  })
  setOutreachAges(
    @Arg('from', () => Int) from: number,
    @Arg('to', () => Int) to: number,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<AgeSpan> {
    return this.deps.ages.set(authorOf(hop, at), { from, to });
  }
}
