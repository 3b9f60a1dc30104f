import { createError, DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { NavRecords } from '../youth';
import { NavOrder, navOrdersOfYouth, NavOrderStatus } from './nav-order.entity';
import { SendNavOrderInput } from './nav-order.input';
import type { NavOrderService } from './nav-order.service';

@Resolver(() => NavRecords)
export class NavOrderResolver {
  constructor(private readonly deps: { readonly orders: NavOrderService }) {}

  @RequiresConsent(DataCategory.NAV_ORDERS)
  @FieldResolver(() => [NavOrder], { nullable: true, description: 'Orders to providers, newest first.' })
  orders(@Root() { youthId }: NavRecords, @Ctx() { rows }: SubgraphContext): Promise<readonly NavOrder[]> {
    return rows.of(navOrdersOfYouth, youthId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Sends an order to a provider.' })
  sendNavOrder(
    @Arg('input', () => SendNavOrderInput) input: SendNavOrderInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.orders.send(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: "Records the provider's answer to an order." })
  answerNavOrder(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('orderId', () => ID) orderId: string,
    @Arg('status', () => NavOrderStatus) status: NavOrderStatus,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    if (status === 'DRAFT' || status === 'SENT') {
      throw createError('BAD_USER_INPUT', '`status` is no answer to an order', { argument: 'status' });
    }
    return this.deps.orders.answer(authorOf(hop, at), youthId, orderId, status);
  }
}
