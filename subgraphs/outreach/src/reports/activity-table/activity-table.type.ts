import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Int } from 'type-graphql';
import { FollowUpKind } from '../../programmes/follow-up/follow-up-kind';
import { DistrictCount } from '../counts/youth-counts.type';
import { ReportBase } from '../report-base.type';

/** One line of the activity table. */
@RequiresRole([Role.LEADER])
@RecordType({ description: 'A line of the activity table. A count that is absent is withheld.' })
export class ActivityTableRow {
  @Field(() => FollowUpKind, { nullable: true, description: 'Absent in the line of the totals.' })
  kind!: FollowUpKind | null;

  @Field(() => String, { description: 'In Norwegian, as it is printed.' })
  label!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Youths; in the line of the totals participations, since a youth may stand in several lines.',
  })
  total!: number | null;

  @Field(() => Int, { nullable: true })
  boys!: number | null;

  @Field(() => Int, { nullable: true })
  girls!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Neither boy nor girl, or not asked. The printed table has no such column.',
  })
  otherGender!: number | null;

  @Field(() => [DistrictCount], { description: 'By district. A youth who moves within the year counts in both.' })
  districts!: readonly DistrictCount[];
}

/** The activity of an organisation in a year. */
@RequiresRole([Role.LEADER])
@RecordType({ description: 'The youths of an organisation in a year, by what they took part in (aktivitetstall).' })
export class ActivityTable extends ReportBase {
  @Field(() => [ActivityTableRow], { description: 'Computed from the records, in the order of the printed table.' })
  rows!: readonly ActivityTableRow[];

  @Field(() => ActivityTableRow, { description: 'The sums of the rows.' })
  computedTotal!: ActivityTableRow;

  @Field(() => [ActivityTableRow], {
    description:
      'The rows as the organisation has printed them; empty where it has printed none, or the asker leads another organisation.',
  })
  printedRows!: readonly ActivityTableRow[];

  @Field(() => ActivityTableRow, { nullable: true, description: 'The totals as printed, errors included.' })
  printedTotal!: ActivityTableRow | null;
}
