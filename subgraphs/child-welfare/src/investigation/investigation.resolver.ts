import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { ChildWelfareRecords } from '../youth';
import { Investigation, investigationsOfYouth } from './investigation.entity';
import type { InvestigationService } from './investigation.service';

@Resolver(() => ChildWelfareRecords)
export class InvestigationResolver {
  constructor(private readonly deps: { readonly investigations: InvestigationService }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_INVESTIGATION)
  @FieldResolver(() => [Investigation], { nullable: true, description: 'The investigations, newest first.' })
  investigations(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly Investigation[]> {
    return rows.of(investigationsOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Opens an investigation of a youth that the service serves (bvl. § 2-2).' })
  openInvestigation(@Arg('youthId', () => ID) youthId: string, @Ctx() { hop, at }: SubgraphContext): Promise<Recorded> {
    return this.deps.investigations.open(authorOf(hop, at), { youthId });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: "Closes an open investigation of the asker's own service. Its orders for information end with it.",
  })
  closeInvestigation(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('investigationId', () => ID) investigationId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.investigations.close(authorOf(hop, at), { youthId, investigationId });
  }
}
