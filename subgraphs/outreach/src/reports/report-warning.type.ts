import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field } from 'type-graphql';

/** Something to know before a figure is used. */
@RequiresRole([Role.LEADER])
@RecordType({ description: 'Something to know before a figure of a report is used.' })
export class ReportWarning {
  @Field(() => String, {
    description:
      '`ICnn`: a published figure that contradicts another. `PRINTED_DIFFERS`: it contradicts the records. ' +
      '`SUPPRESSED`: small counts are withheld.',
  })
  code!: string;

  @Field(() => String, { description: 'Both figures and how they are read, in plain English.' })
  message!: string;
}
