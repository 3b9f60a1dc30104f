import { DataCategory, HandoverState, Role } from '@brobygger/domain';
import {
  assertPageSize,
  isListedFor,
  LocalDateScalar,
  MOST_DUE,
  RecordType,
  referenceTo,
  RequiresConsent,
  RequiresRole,
  SENT_STATE,
  type Query as Statements,
  type SubgraphContext,
  type YouthReference,
} from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Arg, Ctx, Field, FieldResolver, ID, Int, Query, Resolver } from 'type-graphql';
import { WorkList } from '../work-list';
import { Youth } from '../youth';

/** An order that waits for its provider. */
@RecordType({ description: 'An order that was sent, and that its provider has neither accepted nor refused.' })
export class OrderAwaiting {
  @RequiresConsent(DataCategory.NAV_ORDERS)
  @Field(() => Youth, { nullable: true })
  youth!: YouthReference | null;

  @RequiresConsent(DataCategory.NAV_ORDERS)
  @Field(() => ID, { nullable: true })
  orderId!: string | null;

  @RequiresConsent(DataCategory.NAV_ORDERS)
  @Field(() => HandoverState, { nullable: true, description: '`REQUESTED` or `ON_HOLD`.' })
  state!: HandoverState | null;

  @RequiresConsent(DataCategory.NAV_ORDERS)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the provider has it. Where it has not, the youth’s consent does not let it; why is not said.',
  })
  isDelivered!: boolean | null;

  @RequiresConsent(DataCategory.NAV_ORDERS)
  @Field(() => LocalDateScalar, { nullable: true, description: 'Another day that the provider proposes.' })
  proposedOn!: string | null;

  @RequiresConsent(DataCategory.NAV_ORDERS)
  @Field(() => GraphQLDateTimeISO, { nullable: true })
  sentAt!: Date | null;
}

/** $1 the office, $2 the worker, $3 whether a reason is stated, $4 so many. */
const AWAITING = `
select o.youth_id as "youthId", o.id as "orderId", ${SENT_STATE} as state, s.is_delivered as "isDelivered",
  s.proposed_on::text as "proposedOn", s.sent_at as "sentAt"
from sent_handover s join nav_order o on o.id = s.handover_id
where s.organisation_id = $1 and s.kind = 'ORDER' and ${SENT_STATE} in ('REQUESTED', 'ON_HOLD')
  and ${isListedFor({ youth: 'o.youth_id', organisation: '$1', person: '$2', hasReason: '$3', at: null })}
order by s.sent_at, s.handover_id limit $4`;

interface Row {
  readonly youthId: string;
  readonly orderId: string;
  readonly state: HandoverState;
  readonly isDelivered: boolean;
  readonly proposedOn: string | null;
  readonly sentAt: Date;
}

@Resolver()
export class OrdersAwaitingResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => [OrderAwaiting], {
    description:
      "The orders of the asker's own office that wait for an answer, those that have not reached their provider among them; the oldest " +
      'first. Its provider finds them under `handoversReceived`.',
  })
  async ordersAwaiting(
    @Ctx() { hop }: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20, description: '1 to 100.' }) first: number,
  ): Promise<readonly object[]> {
    assertPageSize(first);
    return readAwaiting(this.deps.query, hop, first);
  }
}

/** The same orders as a list of the work list. */
@Resolver(() => WorkList)
export class OrdersDueResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @FieldResolver(() => [OrderAwaiting], {
    nullable: true,
    description: `The orders that wait for their provider, as \`ordersAwaiting\` has them; at most ${MOST_DUE}.`,
  })
  orders(@Ctx() { hop }: SubgraphContext): Promise<readonly object[]> {
    return readAwaiting(this.deps.query, hop, MOST_DUE);
  }
}

async function readAwaiting(
  query: Statements,
  { caller, statedReason }: SubgraphContext['hop'],
  most: number,
): Promise<readonly object[]> {
  const values = [caller.organisationId, caller.personId, statedReason !== undefined, most];
  const rows = await query<Row>('orders-awaiting', AWAITING, values);
  return rows.map((row) => ({ ...row, youth: referenceTo(row.youthId) }));
}
