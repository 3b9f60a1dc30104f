import { Open, RecordType } from '@brobygger/subgraph-kit';
import { Field, GraphQLISODateTime, ID } from 'type-graphql';

/** That a concern report was received, and nothing of whom it is about or what becomes of it. */
@Open()
@RecordType({
  description:
    'The receipt of a concern report (bekymringsmelding). It says nothing of the youth, and what child welfare ' +
    'does with the report is never told here.',
})
export class ConcernReportReceipt {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLISODateTime)
  receivedAt!: Date;
}
