import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';

@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({ description: "The receipt of a fortnight's goal." })
export class FortnightGoalReceipt {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean, { description: 'Whether there was a goal from that day on, which this one has replaced.' })
  isChanged!: boolean;
}
