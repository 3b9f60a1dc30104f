import { DataCategory, HandoverReason, HandoverState, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  LocalDateScalar,
  proposedOnOfSent,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SentHandover,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { NavRecords } from '../youth';
import { NavOrder, navOrdersOfYouth, reasonOfOrder, sentOrders, stateOfOrder } from './nav-order.entity';
import { ChangeNavOrderInput, DraftNavOrderInput, EndNavOrderInput, SendNavOrderInput } from './nav-order.input';
import type { NavOrderService } from './nav-order.service';

@Resolver(() => NavRecords)
export class NavOrderResolver {
  constructor(private readonly deps: { readonly orders: NavOrderService }) {}

  @RequiresConsent(DataCategory.NAV_ORDERS)
  @FieldResolver(() => [NavOrder], { nullable: true, description: 'Orders to providers, newest first.' })
  orders(
    @Root() { youthId }: NavRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly NavOrder[]> {
    return rows.of(navOrdersOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Writes an order that is not sent yet.' })
  draftNavOrder(
    @Arg('input', () => DraftNavOrderInput) input: DraftNavOrderInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.orders.draft(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Writes an order anew that is not sent yet.' })
  changeNavOrder(
    @Arg('input', () => ChangeNavOrderInput) input: ChangeNavOrderInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.orders.change(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Sends an order to a provider, who answers it. It reaches the provider when the youth’s consent lets it, and waits until then.',
  })
  sendNavOrder(
    @Arg('input', () => SendNavOrderInput) input: SendNavOrderInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.orders.send(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Calls an order off, sent or not, or says that it was entered in error.' })
  endNavOrder(
    @Arg('input', () => EndNavOrderInput) input: EndNavOrderInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.orders.end(authorOf(hop, at), input);
  }
}

/** What of an order its provider has said. */
@Resolver(() => NavOrder)
export class AnsweredOrderResolver {
  @FieldResolver(() => HandoverState)
  async status(@Root() order: NavOrder, @Ctx() context: SubgraphContext): Promise<HandoverState> {
    return stateOfOrder(order, await sentOf(order, context));
  }

  @FieldResolver(() => HandoverReason, { nullable: true })
  async reason(@Root() order: NavOrder, @Ctx() context: SubgraphContext): Promise<HandoverReason | null> {
    return reasonOfOrder(order, await sentOf(order, context));
  }

  @FieldResolver(() => LocalDateScalar, { nullable: true })
  async proposedOn(@Root() order: NavOrder, @Ctx() context: SubgraphContext): Promise<string | null> {
    return proposedOnOfSent(await sentOf(order, context));
  }
}

const sentOf = async ({ id }: NavOrder, { rows }: SubgraphContext): Promise<SentHandover | undefined> =>
  (await rows.of(sentOrders, id))[0];
