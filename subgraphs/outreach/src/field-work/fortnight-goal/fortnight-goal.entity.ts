import { Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, ReplacedBy, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a team sets out to do in a fortnight, and what came of it, as counts. */
@Entity()
@ReplacedBy('organisationId', 'startsOn')
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({
  description: 'What a team of street outreach sets out to do in a fortnight (14-dagers mål), and what came of it.',
})
export class FortnightGoal {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  startsOn!: string;

  @Field(() => LocalDateScalar, { description: 'The last of the 14 days.' })
  @Column('date')
  endsOn!: string;

  @Field(() => [String], { description: 'The groups of youths to reach.' })
  @Column('text', { array: true })
  focusGroups!: readonly string[];

  @Field(() => [String], { description: 'The places to go to (arenaer).' })
  @Column('text', { array: true })
  arenas!: readonly string[];

  @Field(() => [String], { description: 'When to be there.' })
  @Column('text', { array: true })
  times!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many meetings with youths to reach. Absent: the goal is no number.',
  })
  @Column('integer', { nullable: true })
  targetEncounters!: number | null;

  // No column here and below: it is counted when the goal is read.
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
