import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Float, ID, Int } from 'type-graphql';

/** The receipt of a session: it belongs to an organisation and not to a youth. */
@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({ description: 'The receipt of a session of street outreach.' })
export class FieldSessionReceipt {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'How many meetings it has.' })
  encounters!: number;

  @Field(() => Float, { description: 'Hours, summed over the team.' })
  staffHours!: number;

  @Field(() => Boolean, {
    description: 'Whether the session was written before under its client key; nothing was written now.',
  })
  isRepeated!: boolean;
}
