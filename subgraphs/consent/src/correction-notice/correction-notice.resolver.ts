import { Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { placeOf } from '../organisation/organisation-of-youth';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import { RECIPIENT_READERS, type RecipientNotices } from '../recipient-notice/recipient-notices';
import { CorrectionNotice, CorrectionNoticeConnection } from './correction-notice.type';
import { correctionNoticeOf, type CorrectionNoticeRow } from './read-notices';

@Resolver(() => CorrectionNotice)
export class CorrectionNoticeResolver {
  constructor(private readonly notices: RecipientNotices<CorrectionNoticeRow>) {}

  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() notice: CorrectionNotice, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return placeOf(organisationById, notice, context);
  }

  @RequiresRole(RECIPIENT_READERS)
  @Query(() => CorrectionNoticeConnection, {
    description:
      'What your organisation has received and its owner has corrected, erased or restricted since, oldest first; to an officer what was ' +
      'told of the youths of the municipality. Of a youth who has blocked you there is none.',
  })
  async correctionNotices(
    @Ctx() context: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('openOnly', () => Boolean, { defaultValue: true, description: 'Those alone that nobody has acknowledged.' })
    isOpenOnly?: boolean,
  ): Promise<CorrectionNoticeConnection> {
    const { edges, pageInfo } = await this.notices.page(context, { first, after, isOpenOnly: isOpenOnly ?? true });
    return { edges: edges.map(({ row, cursor }) => ({ node: correctionNoticeOf(row, context.at), cursor })), pageInfo };
  }

  @RequiresRole([Role.CASEWORKER, Role.LEADER])
  @Mutation(() => CorrectionNotice, {
    description:
      'Says that your organisation has seen that something was corrected, erased or restricted. Whoever says it first has said it.',
  })
  async acknowledgeCorrectionNotice(
    @Arg('noticeId', () => ID) noticeId: string,
    @Ctx() context: SubgraphContext,
  ): Promise<CorrectionNotice> {
    return correctionNoticeOf(await this.notices.acknowledge(context, noticeId), context.at);
  }
}
