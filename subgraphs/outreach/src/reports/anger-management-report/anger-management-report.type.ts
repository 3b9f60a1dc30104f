import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field } from 'type-graphql';
import { OutreachYouthCounts } from '../counts/youth-counts.type';
import { ReportBase } from '../report-base.type';

/** What came of a year's referrals to anger management. */
@RequiresRole([Role.LEADER])
@RecordType({ description: "What came of a year's referrals to anger management (sinnemestring)." })
export class AngerManagementReport extends ReportBase {
  @Field(() => OutreachYouthCounts, { description: 'Youths who were referred in the year.' })
  referrals!: OutreachYouthCounts;

  @Field(() => OutreachYouthCounts, {
    description: "Those of them who were offered a place. Another organisation's leader gets the total alone.",
  })
  offered!: OutreachYouthCounts;
}
