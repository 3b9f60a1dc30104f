import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { HousingRecords } from '../youth';
import { ProviderOrder, providerOrdersOfYouth } from './provider-order.entity';
import { WriteProviderOrderInput } from './provider-order.input';
import type { ProviderOrderService } from './provider-order.service';

@Resolver(() => HousingRecords)
export class ProviderOrderResolver {
  constructor(private readonly deps: { readonly providerOrders: ProviderOrderService }) {}

  @RequiresConsent(DataCategory.HOUSING_FOLLOW_UP)
  @FieldResolver(() => [ProviderOrder], {
    nullable: true,
    description: "The provider's own forms on what NAV ordered, newest first.",
  })
  providerOrders(
    @Root() { youthId }: HousingRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly ProviderOrder[]> {
    return rows.of(providerOrdersOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Writes your own form on an order that you have accepted, or writes it anew.',
  })
  writeProviderOrder(
    @Arg('input', () => WriteProviderOrderInput) input: WriteProviderOrderInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.providerOrders.write(authorOf(hop, at), input);
  }
}
