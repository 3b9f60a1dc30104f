import { Act, Basis, createError, isId, Role } from '@brobygger/domain';
import {
  readPage,
  RequiresRole,
  type Cursors,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { placeOf } from '../organisation/organisation-of-youth';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import type { EnterReading } from '../oversight/enter-reading';
import { ENTER, entryValues } from '../oversight/entry.sql';
import { Youth } from '../youth/youth.entity';
import { noticeOf, readNotices, readNoticesOfYouth, type NoticeRow } from './read-notices';
import { NOTICE_READERS, WithdrawalNotice, WithdrawalNoticeConnection } from './withdrawal-notice.type';

const ACKNOWLEDGE = `
insert into withdrawal_acknowledgement (notice_id, acknowledged_by, at) values ($1, $2, $3) on conflict do nothing`;

@Resolver(() => Youth)
export class NoticesToRecipientsResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly enterReading: EnterReading }) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @FieldResolver(() => [WithdrawalNotice], {
    nullable: true,
    description:
      'Who was told that a consent of the youth has ended, newest first, and whether somebody there has seen it.',
  })
  async withdrawalNotices(
    @Root() { id }: Youth,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly WithdrawalNotice[]> {
    const { caller } = context.hop;
    if (caller.role === Role.YOUTH && caller.personId !== id) {
      throw createError('FORBIDDEN_ROLE', 'this field is not open to your role');
    }
    await this.deps.enterReading(context, { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.withdrawalNotices' });
    return (await readNoticesOfYouth(this.deps.query, id)).map((row) => noticeOf(row, context.at));
  }
}

@Resolver(() => WithdrawalNotice)
export class WithdrawalNoticeResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly cursors: Cursors }) {}

  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() notice: WithdrawalNotice, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return placeOf(organisationById, notice, context);
  }

  @RequiresRole(NOTICE_READERS)
  @Query(() => WithdrawalNoticeConnection, {
    description:
      'Consents on which your organisation was let see something and that have ended, oldest first; to an officer those of the youths of ' +
      'the municipality. Of a youth who has blocked you there is none.',
  })
  async withdrawalNotices(
    @Ctx() context: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('openOnly', () => Boolean, { defaultValue: true, description: 'Those alone that nobody has acknowledged.' })
    isOpenOnly?: boolean,
  ): Promise<WithdrawalNoticeConnection> {
    const { query, cursors } = this.deps;
    const {
      hop: { caller },
      at,
    } = context;
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
    if (caller.role === Role.CONSENT_OFFICER) {
      const youthIds = [...new Set(edges.map(({ row }) => row.youthId))];
      const entered = { youthIds, act: Act.READ_CONSENTS, basis: Basis.OVERSIGHT, fields: ['Query.withdrawalNotices'] };
      await query('enter-notices', ENTER, entryValues(context, entered));
    }
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
