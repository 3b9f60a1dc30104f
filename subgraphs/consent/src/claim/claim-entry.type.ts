import { Act, Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID } from 'type-graphql';

const ANSWERERS = [Role.CASEWORKER, Role.LEADER];

/** The entry of the log that a claim is about, to the youth and to who answers: not what it says of others than the service itself. */
@RequiresRole([Role.YOUTH, ...ANSWERERS])
@RecordType({
  description:
    'The entry of the youth’s log that a claim is about. Of what somebody else than the service did, the service reads that it was ' +
    'somebody else, when and what, and not who.',
})
export class ClaimEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;

  @Field(() => Act, { nullable: true, description: 'Absent where the act is none of today.' })
  act!: Act | null;

  @RequiresRole(ANSWERERS)
  @Field(() => Boolean, { description: 'Whether somebody of your organisation did it.' })
  isOwn!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The ident of who did it; to the service absent where it was somebody else’s.',
  })
  personId!: string | null;
}
