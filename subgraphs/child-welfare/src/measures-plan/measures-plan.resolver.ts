import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { ChildWelfareRecords } from '../youth';
import { MeasuresPlan, measuresPlansOfYouth } from './measures-plan.entity';
import { ReviseMeasuresPlanInput } from './measures-plan.input';
import type { MeasuresPlanService } from './measures-plan.service';

@Resolver(() => ChildWelfareRecords)
export class MeasuresPlanResolver {
  constructor(private readonly deps: { readonly plans: MeasuresPlanService }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_PLAN)
  @FieldResolver(() => MeasuresPlan, { nullable: true, description: 'The newest version of the plan.' })
  async measuresPlan(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<MeasuresPlan | null> {
    return (await rows.of(measuresPlansOfYouth, youthId))[0] ?? null;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: "Makes a new version of the plan of the asker's own open case." })
  reviseMeasuresPlan(
    @Arg('input', () => ReviseMeasuresPlanInput) input: ReviseMeasuresPlanInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.plans.revise(authorOf(hop, at), input);
  }
}
