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
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { toldSince } from '../told-concern/told-later';
import { ChildWelfareRecords } from '../youth';
import { placementsOfYouth, PracticePlacement } from './practice-placement.entity';
import { EndPracticePlacementInput, RecordPracticePlacementInput } from './practice-placement.input';
import type { PracticePlacementService } from './practice-placement.service';

@Resolver(() => ChildWelfareRecords)
export class PracticePlacementResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly practice: PracticePlacementService }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_PROGRAMME)
  @FieldResolver(() => [PracticePlacement], { nullable: true, description: 'Work practice, newest first.' })
  practicePlacements(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() context: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly PracticePlacement[]> {
    return toldSince(this.deps.query, context, {
      youthId,
      first,
      read: (most) => context.rows.of(placementsOfYouth, youthId, most),
      writtenAt: ({ recordedAt }) => recordedAt,
    });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: "Records a youth's work practice (praksistilbud)." })
  recordPracticePlacement(
    @Arg('input', () => RecordPracticePlacementInput) input: RecordPracticePlacementInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.practice.record(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: "Records on which day a youth's work practice ends." })
  endPracticePlacement(
    @Arg('input', () => EndPracticePlacementInput) input: EndPracticePlacementInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.practice.end(authorOf(hop, at), input);
  }
}
