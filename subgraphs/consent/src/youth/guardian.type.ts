import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';

/** Somebody who signs with a youth, or for one, as the population register has it. */
@RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
@RecordType({ description: 'Somebody who signs with a youth, or for one, as the population register has it.' })
export class Guardian {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}
