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
import { goalsOfYouth, LifeAreaGoal } from './life-area-goal.entity';
import { SetLifeAreaGoalInput } from './life-area-goal.input';
import type { LifeAreaGoalService } from './life-area-goal.service';

@Resolver(() => ChildWelfareRecords)
export class LifeAreaGoalResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly lifeAreaGoals: LifeAreaGoalService }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_PROGRAMME, { perRow: [DataCategory.CHILD_WELFARE_PROGRAMME_HEALTH] })
  @FieldResolver(() => [LifeAreaGoal], {
    nullable: true,
    description: 'The goals in the six life areas, newest first.',
  })
  lifeAreaGoals(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() context: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly LifeAreaGoal[]> {
    return toldSince(this.deps.query, context, {
      youthId,
      first,
      read: (most) => context.rows.of(goalsOfYouth, youthId, most),
      writtenAt: ({ recordedAt }) => recordedAt,
    });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Sets what a youth works towards in a life area; what was set before stays.',
  })
  setLifeAreaGoal(
    @Arg('input', () => SetLifeAreaGoalInput) input: SetLifeAreaGoalInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.lifeAreaGoals.set(authorOf(hop, at), input);
  }
}
