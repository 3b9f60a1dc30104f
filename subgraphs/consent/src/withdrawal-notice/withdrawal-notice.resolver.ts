import { Act, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { placeOf } from '../organisation/organisation-of-youth';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import type { EnterReading } from '../oversight/enter-reading';
import { RECIPIENT_READERS, type RecipientNotices } from '../recipient-notice/recipient-notices';
import { Youth } from '../youth/youth.entity';
import { requireOwn } from '../oversight/require-own';
import { noticeOf, readNoticesOfYouth, type NoticeRow } from './read-notices';
import { WithdrawalNotice, WithdrawalNoticeConnection } from './withdrawal-notice.type';

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
    requireOwn(caller, id);
    await this.deps.enterReading(context, { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.withdrawalNotices' });
    return (await readNoticesOfYouth(this.deps.query, id)).map((row) => noticeOf(row, context.at));
  }
}

@Resolver(() => WithdrawalNotice)
export class WithdrawalNoticeResolver {
  constructor(private readonly notices: RecipientNotices<NoticeRow>) {}

  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() notice: WithdrawalNotice, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return placeOf(organisationById, notice, context);
  }

  @RequiresRole(RECIPIENT_READERS)
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
    const { edges, pageInfo } = await this.notices.page(context, { first, after, isOpenOnly: isOpenOnly ?? true });
    return { edges: edges.map(({ row, cursor }) => ({ node: noticeOf(row, context.at), cursor })), pageInfo };
  }

  @RequiresRole([Role.CASEWORKER, Role.LEADER])
  @Mutation(() => WithdrawalNotice, {
    description: 'Says that your organisation has seen that a consent ended. Whoever says it first has said it.',
  })
  async acknowledgeWithdrawalNotice(
    @Arg('noticeId', () => ID) noticeId: string,
    @Ctx() context: SubgraphContext,
  ): Promise<WithdrawalNotice> {
    return noticeOf(await this.notices.acknowledge(context, noticeId), context.at);
  }
}
