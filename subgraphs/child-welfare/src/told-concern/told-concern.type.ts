import { LocalDateScalar, RecordType } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { ConcernKind } from '../sent-concern/concern-kind';

/** That a concern about a youth was received, as the youth is told of it: neither what it says nor who sent it, ever. */
@RecordType({
  description:
    'That a concern about the youth was received (bekymringsmelding): its kinds and the day. Never what it says or who sent it.',
})
export class ReceivedConcern {
  @Field(() => ID)
  id!: string;

  @Field(() => [ConcernKind])
  concerns!: readonly ConcernKind[];

  @Field(() => LocalDateScalar)
  receivedOn!: string;
}
