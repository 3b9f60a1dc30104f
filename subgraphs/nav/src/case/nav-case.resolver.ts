import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { NavRecords } from '../youth';
import { NavCase, navCasesOfYouth } from './nav-case.entity';
import { OpenNavCaseInput } from './nav-case.input';
import type { NavCaseService } from './nav-case.service';

@Resolver(() => NavRecords)
export class NavCaseResolver {
  constructor(private readonly deps: { readonly cases: NavCaseService }) {}

  @RequiresConsent(DataCategory.NAV_CASE)
  @FieldResolver(() => NavCase, { nullable: true, description: 'The newest case.' })
  async case(@Root() { youthId }: NavRecords, @Ctx() { rows }: SubgraphContext): Promise<NavCase | null> {
    return (await rows.of(navCasesOfYouth, youthId))[0] ?? null;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: "Opens a case on a youth at the asker's own NAV office." })
  openNavCase(
    @Arg('input', () => OpenNavCaseInput) input: OpenNavCaseInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.cases.open(authorOf(hop, at, hopToken), input);
  }
}
