import { Act, Role } from '@brobygger/domain';
import {
  assertPageSize,
  MOST_DUE,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { placeOf } from '../organisation/organisation-of-youth';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import type { EnterReading } from '../oversight/enter-reading';
import { requireOwn } from '../oversight/require-own';
import { Youth } from '../youth/youth.entity';
import { Handover } from './handover.type';
import { WorkList } from '../work-list';
import { readOfYouth, readReceived } from './read-handovers';

@Resolver(() => Youth)
export class HandoversOfYouthResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly enterReading: EnterReading }) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @FieldResolver(() => [Handover], {
    nullable: true,
    description:
      'What services have handed over to others for the youth: referrals, orders and transfers, newest first.',
  })
  async handovers(@Root() { id }: Youth, @Ctx() context: SubgraphContext): Promise<readonly Handover[]> {
    requireOwn(context.hop.caller, id);
    await this.deps.enterReading(context, { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.handovers' });
    return readOfYouth(this.deps.query, id);
  }
}

@Resolver(() => Handover)
export class HandoverResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly assertHeard: () => void }) {}

  @FieldResolver(() => Organisation, { nullable: true })
  sender(@Root() { youthId, senderId }: Handover, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return placeOf(organisationById, { youthId, organisationId: senderId }, context);
  }

  @FieldResolver(() => Organisation, { nullable: true })
  receiver(@Root() { youthId, receiverId }: Handover, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return placeOf(organisationById, { youthId, organisationId: receiverId }, context);
  }

  @RequiresRole([Role.CASEWORKER])
  @Query(() => [Handover], {
    description:
      "The referrals, orders and transfers that were sent to the worker's own organisation and are not over: what waits for an answer " +
      'first, the oldest first. What the youth no longer consents to, and nobody has accepted, is not there. Each is entered in its ' +
      "youth's log.",
  })
  handoversReceived(
    @Ctx() { hop, at }: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20, description: '1 to 100.' }) first: number,
  ): Promise<readonly Handover[]> {
    assertPageSize(first);
    // What an owner knows, that the youth has kept somebody out among it, may be missing here.
    this.deps.assertHeard();
    const list = { field: 'Query.handoversReceived', most: first, unanswered: false };
    return readReceived(this.deps.query, { hop, at }, list);
  }
}

/** What of it waits for an answer, as a list of the work list. */
@Resolver(() => WorkList)
export class HandoversDueResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly assertHeard: () => void }) {}

  @RequiresRole([Role.CASEWORKER])
  @FieldResolver(() => [Handover], {
    nullable: true,
    description:
      `What was handed over to the own organisation and nobody has answered, the oldest first; at most ${MOST_DUE}. Each is entered in ` +
      "its youth's log.",
  })
  async handovers(@Ctx() { hop, at }: SubgraphContext): Promise<readonly Handover[]> {
    this.deps.assertHeard();
    const list = { field: 'WorkList.handovers', most: MOST_DUE, unanswered: true };
    return readReceived(this.deps.query, { hop, at }, list);
  }
}
