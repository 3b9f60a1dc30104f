import { Agency, Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity';

/** A worker whom the youth keeps out. */
@RequiresRole([Role.YOUTH])
@RecordType({ description: 'A worker whom the youth keeps out.' })
export class BlockedWorker {
  @Field(() => String, { description: 'The ident of the worker.' })
  personId!: string;

  youthId!: string;

  organisationId!: string | null;

  @Field(() => Organisation, {
    nullable: true,
    description:
      "Where the worker was seen last; absent where nowhere. Withheld where the youth's address is protected.",
  })
  organisation!: Organisation | null;

  @Field(() => Agency, { nullable: true, description: 'The agency of the organisation.' })
  agency!: Agency | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Since when; absent where that was not recorded.' })
  blockedAt!: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The merging of two registrations that it came with; absent where the youth blocked the worker here.',
  })
  mergeId!: string | null;
}
