import { DataCategory, HandoverReason, HandoverState, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  LocalDateScalar,
  proposedOnOfSent,
  reasonOfSent,
  Recorded,
  RequiresConsent,
  RequiresRole,
  stateOfSent,
  type SentHandover,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { NavRecords } from '../youth';
import { movesOfYouth, NavCaseMove, sentMoves } from './nav-case-move.entity';
import { MoveToDistrictInput, SettleDistrictMoveInput } from './nav-case-move.input';
import type { NavCaseMoveService } from './nav-case-move.service';

@Resolver(() => NavRecords)
export class NavCaseMoveResolver {
  constructor(private readonly deps: { readonly caseMoves: NavCaseMoveService }) {}

  @RequiresConsent(DataCategory.NAV_CASE)
  @FieldResolver(() => [NavCaseMove], {
    nullable: true,
    description: 'Moves of cases to the NAV offices of other districts, newest first.',
  })
  caseMoves(
    @Root() { youthId }: NavRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly NavCaseMove[]> {
    return rows.of(movesOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Asks the NAV office of another district to take the open case over, where the youth moves. It reaches it when the youth’s ' +
      'consent lets it; the case stays open until the office has accepted and the move is confirmed.',
  })
  moveToDistrict(
    @Arg('input', () => MoveToDistrictInput) input: MoveToDistrictInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.caseMoves.ask(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Confirms a move that the other office has accepted: the case and what was decided in it are transferred, and referrals on section ' +
      '17 called back. Or calls it off.',
  })
  settleDistrictMove(
    @Arg('input', () => SettleDistrictMoveInput) input: SettleDistrictMoveInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.caseMoves.settle(authorOf(hop, at), input);
  }
}

/** What of a move both offices have said. */
@Resolver(() => NavCaseMove)
export class AnsweredMoveResolver {
  @FieldResolver(() => HandoverState)
  async status(@Root() move: NavCaseMove, @Ctx() context: SubgraphContext): Promise<HandoverState> {
    return stateOfSent(await sentOf(move, context));
  }

  @FieldResolver(() => HandoverReason, { nullable: true })
  async reason(@Root() move: NavCaseMove, @Ctx() context: SubgraphContext): Promise<HandoverReason | null> {
    return reasonOfSent(await sentOf(move, context));
  }

  @FieldResolver(() => LocalDateScalar, { nullable: true })
  async proposedOn(@Root() move: NavCaseMove, @Ctx() context: SubgraphContext): Promise<string | null> {
    return proposedOnOfSent(await sentOf(move, context));
  }
}

const sentOf = async ({ id }: NavCaseMove, { rows }: SubgraphContext): Promise<SentHandover | undefined> =>
  (await rows.of(sentMoves, id))[0];
