import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Int } from 'type-graphql';
import { OutreachYouthCounts } from '../counts/youth-counts.type';
import { ReportBase } from '../report-base.type';

/** Whom the psychologist met in a year. */
@RequiresRole([Role.LEADER])
@RecordType({
  description:
    'Whom the psychologist met in a year, at the office and at the youth health station (helsestasjon for ungdom, HFU).',
})
export class PsychologistReport extends ReportBase {
  @Field(() => OutreachYouthCounts, { description: 'Youths at the office.' })
  office!: OutreachYouthCounts;

  @Field(() => OutreachYouthCounts, { description: 'Youths who were offered a talk at the youth health station.' })
  healthStationOffered!: OutreachYouthCounts;

  @Field(() => OutreachYouthCounts, {
    description: "Those of them who came. Another organisation's leader gets the total alone.",
  })
  healthStationAttended!: OutreachYouthCounts;

  @Field(() => OutreachYouthCounts, {
    description: "Those of them who never came. Another organisation's leader gets the total alone.",
  })
  healthStationNoShow!: OutreachYouthCounts;

  @Field(() => Int, { description: 'How often colleagues asked for advice (rådføring). It is about no youth.' })
  staffAdvice!: number;
}
