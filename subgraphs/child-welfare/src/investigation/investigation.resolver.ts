import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { toldSince } from '../told-concern/told-later';
import { ChildWelfareRecords } from '../youth';
import { Investigation, investigationsOfYouth } from './investigation.entity';
import { ExtendInvestigationInput } from './investigation.input';
import { InvestigationOutcome } from './investigation-outcome';
import type { InvestigationService } from './investigation.service';

@Resolver(() => ChildWelfareRecords)
export class InvestigationResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly investigations: InvestigationService }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_INVESTIGATION)
  @FieldResolver(() => [Investigation], {
    nullable: true,
    description: 'The investigations, newest first; to the youth those that the youth has been told of.',
  })
  investigations(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() context: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly Investigation[]> {
    return toldSince(this.deps.query, context, {
      youthId,
      first,
      read: (most) => context.rows.of(investigationsOfYouth, youthId, most),
      writtenAt: ({ shownFrom }) => shownFrom,
    });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Opens an investigation of a youth that the service serves (bvl. § 2-2) for a reason in own words. On a concern report one begins ' +
      'by `triageConcernReport`.',
  })
  openInvestigation(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('reason', () => String, {
      description: 'Why, in at most 2000 characters. It stays at child welfare.',
    })
    reason: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.investigations.open(authorOf(hop, at), { youthId, reason });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      "Extends an open investigation of the asker's own service, once, to at most six months (bvl. § 2-2), with the reason.",
  })
  extendInvestigation(
    @Arg('input', () => ExtendInvestigationInput) input: ExtendInvestigationInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.investigations.extend(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      "Closes an open investigation of the asker's own service. Its orders for information and concern reports end with it.",
  })
  closeInvestigation(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('investigationId', () => ID) investigationId: string,
    @Arg('outcome', () => InvestigationOutcome) outcome: InvestigationOutcome,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.investigations.close(authorOf(hop, at), { youthId, investigationId, outcome });
  }
}
