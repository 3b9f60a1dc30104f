import { DataCategory, osloDate } from '@brobygger/domain';
import { RequiresConsent, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { toldSince } from './told-later';
import { ChildWelfareRecords } from '../youth';
import { concernsOfYouth } from './concerns-of-youth';
import { ReceivedConcern } from './told-concern.type';

@Resolver(() => ChildWelfareRecords)
export class ToldConcernResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_INVESTIGATION)
  @FieldResolver(() => [ReceivedConcern], {
    nullable: true,
    description:
      'The concerns that were received about the youth, newest first; to the youth those that the youth has been told of.',
  })
  async concerns(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly object[]> {
    const told = await toldSince(this.deps.query, context, {
      youthId,
      read: () => context.rows.of(concernsOfYouth, youthId),
      writtenAt: ({ linkedAt }) => linkedAt,
    });
    return told.map(({ receivedAt, ...concern }) => ({ ...concern, receivedOn: osloDate(receivedAt) }));
  }
}
