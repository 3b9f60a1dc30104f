import { createError, isId, Role } from '@brobygger/domain';
import {
  readPage,
  RequiresRole,
  type Cursors,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import { noticeOf, readNotices, type NoticeRow } from './read-notices';
import { NOTICE_READERS, WithdrawalNotice, WithdrawalNoticeConnection } from './withdrawal-notice.type';

const ACKNOWLEDGE = `
insert into withdrawal_acknowledgement (notice_id, acknowledged_by, at) values ($1, $2, $3) on conflict do nothing`;

@Resolver(() => WithdrawalNotice)
export class WithdrawalNoticeResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly cursors: Cursors }) {}

  @FieldResolver(() => Organisation, { nullable: true })
  async organisation(
    @Root() { organisationId }: WithdrawalNotice,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<Organisation | null> {
    return (await rows.of(organisationById, organisationId))[0] ?? null;
  }

  @RequiresRole(NOTICE_READERS)
  @Query(() => WithdrawalNoticeConnection, {
    description:
      'Consents on which your organisation was let see something and that have ended, oldest first; to an officer those of the youths of ' +
      'the municipality. Of a youth who has blocked you there is none.',
  })
  async withdrawalNotices(
    @Ctx() { hop: { caller }, at }: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('openOnly', () => Boolean, { defaultValue: true, description: 'Those alone that nobody has acknowledged.' })
    isOpenOnly?: boolean,
  ): Promise<WithdrawalNoticeConnection> {
    const { query, cursors } = this.deps;
    const { edges, pageInfo } = await readPage<NoticeRow>(
      {
        cursors,
        list: `withdrawal-notices/${caller.organisationId ?? ''}`,
        caller,
        place: ({ id }) => id,
        read: (from, most) => readNotices(query, caller, { from, most, id: null, isOpenOnly: isOpenOnly ?? true }, at),
      },
      { first, after },
    );
    return { edges: edges.map(({ row, cursor }) => ({ node: noticeOf(row, at), cursor })), pageInfo };
  }

  @RequiresRole([Role.CASEWORKER, Role.LEADER])
  @Mutation(() => WithdrawalNotice, {
    description: 'Says that your organisation has seen that a consent ended. Whoever says it first has said it.',
  })
  async acknowledgeWithdrawalNotice(
    @Arg('noticeId', () => ID) noticeId: string,
    @Ctx() { hop: { caller }, at }: SubgraphContext,
  ): Promise<WithdrawalNotice> {
    const { query } = this.deps;
    const found = await this.read(noticeId, caller, at);
    await query('acknowledge-withdrawal', ACKNOWLEDGE, [found.id, caller.personId, at]);
    return noticeOf(await this.read(noticeId, caller, at), at);
  }

  private async read(id: string, caller: SubgraphContext['hop']['caller'], at: Date): Promise<NoticeRow> {
    const page = { from: null, most: 1, id, isOpenOnly: false };
    const [row] = isId(id) ? await readNotices(this.deps.query, caller, page, at) : [];
    if (row === undefined) throw createError('NOT_FOUND', 'no such notice is yours', { argument: 'noticeId' });
    return row;
  }
}
