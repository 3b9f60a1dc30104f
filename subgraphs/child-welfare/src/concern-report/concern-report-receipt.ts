import { Open, RecordType } from '@brobygger/subgraph-kit';
import { Field, GraphQLISODateTime, ID } from 'type-graphql';

/** That a concern report was received, and nothing of whom it is about or what becomes of it. */
@Open()
@RecordType({
  description:
    'The receipt of a concern report (bekymringsmelding). It says nothing of the youth; what its sender is told of it ' +
    '(bvl. § 13-3) stands in `concernReportsSent`.',
})
export class ConcernReportReceipt {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLISODateTime)
  receivedAt!: Date;
}
