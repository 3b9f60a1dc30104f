import { Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { OrderInformationInput } from './information-order.input';
import type { InformationOrderService } from './information-order.service';

@Resolver()
export class InformationOrderResolver {
  constructor(private readonly deps: { readonly informationOrders: InformationOrderService }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Orders information of other services in an open investigation (pålegg, bvl. § 13-4). A worker of each owner answers item by ' +
      'item; what is released is read with the id of the order in the `x-information-order` header. The worker who gives it signs it.',
  })
  orderInformation(
    @Arg('input', () => OrderInformationInput) input: OrderInformationInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.informationOrders.give(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: "Ends an order of the asker's own service: it opens nothing any more." })
  endInformationOrder(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('orderId', () => ID) orderId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.informationOrders.end(authorOf(hop, at), { youthId, orderId });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Says that it is right to tell the youth later of an order that another worker gave; without it the youth is told after 7 days.',
  })
  reviewInformationOrderDelay(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('orderId', () => ID) orderId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.informationOrders.reviewDelay(authorOf(hop, at), { youthId, orderId });
  }
}
