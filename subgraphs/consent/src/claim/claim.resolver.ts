import { Act, Agency, Basis, Role } from '@brobygger/domain';
import {
  checkVersion,
  readPage,
  RequiresRole,
  type Cursors,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CorrectionNotice } from '../correction-notice/correction-notice.type';
import { correctionNoticeOf, type ReadNoticesOfClaim } from '../correction-notice/read-notices';
import { isChanging } from '../correction-notice/record-change';
import { agencyOf, placeOf } from '../organisation/organisation-of-youth';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import { ENTER, entryValues } from '../oversight/entry.sql';
import { AnswerClaimInput } from './claim.input';
import { Claim, ClaimConnection } from './claim.type';
import { claimOf, readClaims, readsWords, type ClaimRow } from './read-claims';
import type { SetClaim } from './set-claim';

const ANSWERERS = [Role.CASEWORKER, Role.LEADER];

@Resolver(() => Claim)
export class ClaimResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly cursors: Cursors;
      readonly set: SetClaim;
      readonly noticesOf: ReadNoticesOfClaim;
    },
  ) {}

  @FieldResolver(() => Organisation, { nullable: true })
  organisation(
    @Root() { ofYouthId, organisationId }: Claim,
    @Ctx() context: SubgraphContext,
  ): Promise<Organisation | null> {
    return placeOf(organisationById, { youthId: ofYouthId, organisationId }, context);
  }

  @FieldResolver(() => Agency, { nullable: true })
  agency(@Root() claim: Claim, @Ctx() context: SubgraphContext): Promise<Agency | null> {
    return agencyOf(claim, context);
  }

  @FieldResolver(() => [CorrectionNotice])
  async told(
    @Root() { id, outcome }: Claim,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<readonly CorrectionNotice[]> {
    if (outcome === null || !isChanging(outcome)) return [];
    const rows = await this.deps.noticesOf(id, hop.caller.role === Role.YOUTH ? at : null);
    return rows.map((row) => correctionNoticeOf(row, at));
  }

  @RequiresRole(ANSWERERS)
  @Query(() => ClaimConnection, {
    description:
      'What youths have asked of your organisation, oldest first. Of a youth who has blocked you there is none, and of a record that one ' +
      'profession writes only who is of it sees any; a leader sees how all of it stands.',
  })
  async claims(
    @Ctx() context: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('openOnly', () => Boolean, { defaultValue: true, description: 'What is to be answered alone.' })
    isOpenOnly?: boolean,
  ): Promise<ClaimConnection> {
    const { query, cursors } = this.deps;
    const { caller } = context.hop;
    const { edges, pageInfo } = await readPage<ClaimRow>(
      {
        cursors,
        list: `claims/${caller.organisationId ?? ''}`,
        caller,
        place: ({ id }) => id,
        read: (from, most) => readClaims(query, caller, { from, most, id: null, isOpenOnly: isOpenOnly ?? true }),
      },
      { first, after },
    );
    const read = edges.flatMap(({ row }) => (readsWords(row, caller) ? [row.youthId] : []));
    if (read.length > 0) {
      const entered = { youthIds: [...new Set(read)], act: Act.READ_CLAIM, basis: Basis.OWN_SERVICE };
      await query('enter-claims', ENTER, entryValues(context, { ...entered, fields: ['Query.claims'] }));
    }
    return { edges: edges.map(({ row, cursor }) => ({ node: claimOf(row, caller, context.at), cursor })), pageInfo };
  }

  @RequiresRole(ANSWERERS)
  @Mutation(() => Claim, {
    description:
      'Takes what a youth has asked of your organisation, to answer it: you are told of whom it is, and read the words of it, and no ' +
      'colleague does. One that a colleague has taken you take over. It stands in the youth’s log.',
  })
  async takeClaim(
    @Arg('claimId', () => ID) claimId: string,
    @Arg('expectedVersion', () => Int, { description: 'The version of the claim as you know it.' })
    expectedVersion: number,
    @Ctx() context: SubgraphContext,
  ): Promise<Claim> {
    checkVersion(expectedVersion, 'expectedVersion');
    const row = await this.deps.set.take(context, { claimId, expectedVersion });
    return claimOf(row, context.hop.caller, context.at);
  }

  @RequiresRole(ANSWERERS)
  @Mutation(() => Claim, {
    description:
      'Answers what you have taken, once. Correct, erase or restrict it in your own records first: nothing of them is changed by it, ' +
      'but what a youth asked to have erased: that goes by the job (docs/retention.md) where you answer that it does. The youth is told, ' +
      'and reads your reason; who has received it is told what you did.',
  })
  async answerClaim(
    @Arg('input', () => AnswerClaimInput) { outcome, reason, ...known }: AnswerClaimInput,
    @Ctx() context: SubgraphContext,
  ): Promise<Claim> {
    const row = await this.deps.set.answer(context, known, { outcome, reason: reason ?? null });
    return claimOf(row, context.hop.caller, context.at);
  }

  @RequiresRole([Role.YOUTH])
  @Mutation(() => Claim, { description: 'Takes back what you have asked of a service, until it is answered.' })
  async withdrawClaim(
    @Arg('claimId', () => ID) claimId: string,
    @Arg('expectedVersion', () => Int, { description: 'The version of the claim as you know it.' })
    expectedVersion: number,
    @Ctx() context: SubgraphContext,
  ): Promise<Claim> {
    checkVersion(expectedVersion, 'expectedVersion');
    const row = await this.deps.set.withdraw(context, { claimId, expectedVersion });
    return claimOf(row, context.hop.caller, context.at);
  }
}
