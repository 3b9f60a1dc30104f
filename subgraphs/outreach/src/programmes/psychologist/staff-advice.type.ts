import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';

@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({ description: 'That advice to a colleague was counted.' })
export class StaffAdviceReceipt {
  @Field(() => ID)
  id!: string;
}
