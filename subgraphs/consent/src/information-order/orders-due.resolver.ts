import { Role } from '@brobygger/domain';
import { MOST_DUE, RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { WorkList } from '../work-list';
import { InformationOrder } from './information-order.type';
import { readWaitingOrders } from './read-orders';

/** The orders that wait for the worker's agency, as a list of the work list. */
@Resolver(() => WorkList)
export class OrdersDueResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER])
  @FieldResolver(() => [InformationOrder], {
    nullable: true,
    description:
      'The orders for information that nobody of the own agency has answered, as the query of that name has them; at most ' +
      `${MOST_DUE}. Each is entered in its youth's log.`,
  })
  informationOrders(@Ctx() { hop, at }: SubgraphContext): Promise<readonly InformationOrder[]> {
    return readWaitingOrders(this.deps.query, { hop, at }, { field: 'WorkList.informationOrders', most: MOST_DUE });
  }
}
