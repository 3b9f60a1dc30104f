import { Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';

/** What a team sets out to do in a fortnight, and what came of it, as counts. */
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({
  description: 'What a team of street outreach sets out to do in a fortnight (14-dagers mål), and what came of it.',
})
export class FortnightGoal {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDateScalar)
  startsOn!: string;

  @Field(() => LocalDateScalar, { description: 'The last of the 14 days.' })
  endsOn!: string;

  @Field(() => [String], { description: 'The groups of youths to reach.' })
  focusGroups!: readonly string[];

  @Field(() => [String], { description: 'The places to go to (arenaer).' })
  arenas!: readonly string[];

  @Field(() => [String], { description: 'When to be there.' })
  times!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many meetings with youths to reach. Absent: the goal is no number.',
  })
  targetEncounters!: number | null;

  @Field(() => Int, { description: 'How many meetings with youths there were in the 14 days (ungdomstreff).' })
  encounters!: number;

  @Field(() => Int, { description: 'How many sessions took place in the 14 days (økter).' })
  sessions!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the meetings reach the target (måloppnåelse); absent without one.',
  })
  isAchieved!: boolean | null;
}

@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({ description: "The receipt of a fortnight's goal." })
export class FortnightGoalReceipt {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean, { description: 'Whether there was a goal from that day on, which this one has replaced.' })
  isChanged!: boolean;
}
