import { Role } from '@brobygger/domain';
import { authorOf, LocalDateScalar, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { RecordHeadcountInput } from './headcount.input';
import type { HeadcountService } from './headcount.service';
import { HeadcountDay, HeadcountPlace, Headcounts } from './headcount.type';

@Resolver()
export class HeadcountResolver {
  constructor(private readonly deps: { readonly headcounts: HeadcountService }) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => Headcounts, {
    description: "How many came to a place of the asker's own organisation: the drop-in (treffsted) or Huskirke.",
  })
  headcounts(
    @Arg('place', () => HeadcountPlace) place: HeadcountPlace,
    @Arg('from', () => LocalDateScalar) from: string,
    @Arg('to', () => LocalDateScalar, { description: 'The first day that is left out, at most 366 days on.' })
    to: string,
    @Ctx() { hop }: SubgraphContext,
  ): Promise<Headcounts> {
    return this.deps.headcounts.list(hop.caller.organisationId, place, from, to);
  }

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Mutation(() => HeadcountDay, {
    description: 'Records how many came to a place on a day; counting the same day again corrects its number.',
  })
  recordHeadcount(
    @Arg('input', () => RecordHeadcountInput) input: RecordHeadcountInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<HeadcountDay> {
    return this.deps.headcounts.record(authorOf(hop, at), input);
  }
}
