import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Int } from 'type-graphql';
import { ReportBase } from '../report-base.type';

/** How many youths an organisation was in contact with in a year. */
@RequiresRole([Role.LEADER])
@RecordType({
  description: 'How many youths an organisation was in contact with in a year. A count that is absent is withheld.',
})
export class ReachReport extends ReportBase {
  @Field(() => Int, {
    nullable: true,
    description:
      'Youths, each once, whom the organisation served, followed up, had in a group or met by name in the year; with persons who gave ' +
      'no number.',
  })
  youths!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Meetings in the street in which nobody was named. They may be of the same youths.',
  })
  anonymousEncounters!: number | null;

  @Field(() => Int, { nullable: true, description: 'Visits to the drop-in (treffsted): who came twice counts twice.' })
  dropInVisits!: number | null;

  @Field(() => Int, { nullable: true, description: 'Heads at open activities and trips: who came twice counts twice.' })
  activityVisits!: number | null;
}
