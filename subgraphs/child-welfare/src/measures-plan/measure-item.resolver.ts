import type { SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { itemsOfPlan, MeasureItem } from './measure-item.entity';
import { MeasuresPlan } from './measures-plan.entity';

@Resolver(() => MeasuresPlan)
export class MeasureItemResolver {
  @FieldResolver(() => [MeasureItem], { description: 'The measures, in the order in which they begin.' })
  items(@Root() { id }: MeasuresPlan, @Ctx() { rows }: SubgraphContext): Promise<readonly MeasureItem[]> {
    return rows.of(itemsOfPlan, id);
  }
}
