import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';

/** How an item of the plan stands after the youth changed it; it holds no words. */
@RequiresRole([Role.YOUTH])
@RecordType({ description: 'How an item of your plan stands after you changed it.' })
export class PlanItemChange {
  youthId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version that stands now.' })
  version!: number;
}
