import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Int } from 'type-graphql';
import { EncounterTopic } from '../../field-work/encounter/encounter-topic';
import { OnwardService } from '../../field-work/encounter/onward-service';
import { ReportBase } from '../report-base.type';

@RequiresRole([Role.LEADER])
@RecordType({ description: 'How often a topic was talked of in the street.' })
export class TopicCount {
  @Field(() => EncounterTopic)
  topic!: EncounterTopic;

  @Field(() => Int, { nullable: true, description: 'Meetings; one may be of several topics. Absent: withheld.' })
  encounters!: number | null;
}

@RequiresRole([Role.LEADER])
@RecordType({ description: 'How often youths were shown the way on to a kind of service.' })
export class OnwardCount {
  @Field(() => OnwardService)
  service!: OnwardService;

  @Field(() => Int, { nullable: true, description: 'Meetings. Absent: withheld.' })
  encounters!: number | null;
}

/** What youths of a year were concerned with in the street, and what they were shown the way on to. */
@RequiresRole([Role.LEADER])
@RecordType({
  description: 'What youths talked of in the street in a year (temaer), and what they were shown the way on to.',
})
export class TopicReport extends ReportBase {
  @Field(() => Int, { nullable: true, description: 'All meetings of the year. Absent: withheld.' })
  encounters!: number | null;

  @Field(() => [TopicCount], { description: 'All topics, most meetings first; those that are withheld last.' })
  topics!: readonly TopicCount[];

  @Field(() => [OnwardCount], {
    description: 'All kinds of service, most meetings first; those that are withheld last.',
  })
  onward!: readonly OnwardCount[];
}
