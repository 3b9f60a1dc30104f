import { DataCategory, osloDate, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { NavRecords } from '../youth';
import { statusOn } from './decision-time';
import { Section17Decision, section17OfYouth, Section17Status } from './section17.entity';
import { GrantSection17Input } from './section17.input';
import type { Section17Service } from './section17.service';

@Resolver(() => NavRecords)
export class Section17Resolver {
  constructor(private readonly deps: { readonly section17: Section17Service }) {}

  @RequiresConsent(DataCategory.NAV_SECTION_17)
  @FieldResolver(() => Section17Decision, {
    nullable: true,
    description: 'The newest decision on advice and guidance.',
  })
  async section17(
    @Root() { youthId }: NavRecords,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<Section17Decision | null> {
    return (await rows.of(section17OfYouth, youthId))[0] ?? null;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Grants advice and guidance to a youth that the office serves.' })
  grantSection17(
    @Arg('input', () => GrantSection17Input) input: GrantSection17Input,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.section17.grant(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: "Ends the granted decision of the asker's own office." })
  endSection17(@Arg('youthId', () => ID) youthId: string, @Ctx() { hop, at }: SubgraphContext): Promise<Recorded> {
    return this.deps.section17.end(authorOf(hop, at), youthId, 'ENDED');
  }
}

/** What of a decision follows from the day. */
@Resolver(() => Section17Decision)
export class Section17TimeResolver {
  @FieldResolver(() => Section17Status)
  status(@Root() decision: Section17Decision, @Ctx() { at }: SubgraphContext): Section17Status {
    return statusOn(decision, osloDate(at));
  }
}
