import { Act, createError, Role } from '@brobygger/domain';
import { Recorded, RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { placeOf } from '../organisation/organisation-of-youth';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import type { EnterReading } from '../oversight/enter-reading';
import { Youth } from '../youth/youth.entity';
import { requireOwn } from '../oversight/require-own';
import { AnswerInformationOrderInput } from './information-order.input';
import type { InformationOrderService } from './information-order.service';
import { InformationOrder } from './information-order.type';
import { readOrdersOfYouth, readWaitingOrders } from './read-orders';

const MOST = 100;

@Resolver(() => Youth)
export class OrdersOfYouthResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly enterReading: EnterReading }) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER, Role.CASEWORKER])
  @FieldResolver(() => [InformationOrder], {
    nullable: true,
    description:
      'The orders for information about the youth, newest first. The youth sees one at once, or when its delay ends; a worker sees those ' +
      'of the own organisation.',
  })
  async informationOrders(
    @Root() { id }: Youth,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly InformationOrder[]> {
    const { hop, at } = context;
    requireOwn(hop.caller, id);
    await this.deps.enterReading(context, { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.informationOrders' });
    return readOrdersOfYouth(this.deps.query, { caller: hop.caller, at }, id);
  }
}

@Resolver(() => InformationOrder)
export class InformationOrderResolver {
  constructor(
    private readonly deps: { readonly query: Statements; readonly informationOrders: InformationOrderService },
  ) {}

  @FieldResolver(() => Organisation, { nullable: true })
  orderedBy(
    @Root() { keptId, organisationId }: InformationOrder,
    @Ctx() context: SubgraphContext,
  ): Promise<Organisation | null> {
    return placeOf(organisationById, { youthId: keptId, organisationId }, context);
  }

  @RequiresRole([Role.CASEWORKER])
  @Query(() => [InformationOrder], {
    description:
      "The orders that ask the worker's agency for something that nobody has answered, about youths whom the own organisation serves; " +
      'the oldest first.',
  })
  informationOrders(
    @Ctx() { hop, at }: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20, description: `1 to ${MOST}.` }) first: number,
  ): Promise<readonly InformationOrder[]> {
    if (first < 1 || first > MOST) {
      throw createError('BAD_USER_INPUT', `\`first\` must be 1 to ${MOST}`, { argument: 'first' });
    }
    return readWaitingOrders(this.deps.query, { hop, at }, { field: 'Query.informationOrders', most: first });
  }

  @RequiresRole([Role.CASEWORKER])
  @Mutation(() => Recorded, {
    description:
      "Answers an order for information, item by item, for the worker's own agency. What is released child welfare may read under the " +
      'order until it ends; nothing is released of a youth whose address is protected.',
  })
  answerInformationOrder(
    @Arg('input', () => AnswerInformationOrderInput) input: AnswerInformationOrderInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.informationOrders.answer(hop, at, input);
  }
}
