import { DataCategory, osloDate } from '@brobygger/domain';
import { RequiresConsent, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isWorker, toldBy } from '../told-by';
import { ChildWelfareRecords } from '../youth';
import { concernsOfYouth } from './concerns-of-youth';
import { ReceivedConcern } from './told-concern.type';

@Resolver(() => ChildWelfareRecords)
export class ToldConcernResolver {
  @RequiresConsent(DataCategory.CHILD_WELFARE_INVESTIGATION)
  @FieldResolver(() => [ReceivedConcern], {
    nullable: true,
    description:
      'The concerns that were received about the youth, newest first; to the youth those that the youth has been told of.',
  })
  async concerns(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() { rows, hop, at }: SubgraphContext,
  ): Promise<readonly object[]> {
    const received = await rows.of(concernsOfYouth, youthId);
    const told = isWorker(hop) ? received : toldBy(at, received);
    return told.map(({ receivedAt, ...concern }) => ({ ...concern, receivedOn: osloDate(receivedAt) }));
  }
}
