import { Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Int } from 'type-graphql';
import { ReportBase } from '../report-base.type';

@RequiresRole([Role.LEADER])
@RecordType({ description: 'What a team set out to do in a fortnight, and what came of it.' })
export class FortnightResult {
  @Field(() => LocalDateScalar)
  startsOn!: string;

  @Field(() => LocalDateScalar, { description: 'The last of the 14 days.' })
  endsOn!: string;

  @Field(() => [String], { description: 'The groups of youths to reach. Only a leader of the organisation is told.' })
  focusGroups!: readonly string[];

  @Field(() => [String], { description: 'The places to go to. Only a leader of the organisation is told.' })
  arenas!: readonly string[];

  @Field(() => [String], { description: 'When to be there. Only a leader of the organisation is told.' })
  times!: readonly string[];

  @Field(() => Int, { nullable: true, description: 'How many meetings to reach; absent where the goal is no number.' })
  targetEncounters!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many there were. Absent: withheld.' })
  encounters!: number | null;

  @Field(() => Int, { description: 'How many sessions were held.' })
  sessions!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Absent without a target, and where the meetings are withheld.',
  })
  isAchieved!: boolean | null;
}

/** The fortnights of a year. */
@RequiresRole([Role.LEADER])
@RecordType({ description: 'The fortnights of a year and what came of their goals (14-dagers mål).' })
export class FortnightReport extends ReportBase {
  @Field(() => [FortnightResult], { description: 'Earliest first.' })
  fortnights!: readonly FortnightResult[];

  @Field(() => Int, { description: 'Fortnights with a target.' })
  withTarget!: number;

  @Field(() => Int, { nullable: true, description: 'Those that reached it. Absent: withheld.' })
  achieved!: number | null;
}
