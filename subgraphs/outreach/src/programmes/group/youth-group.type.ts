import { Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Float, ID, Int } from 'type-graphql';
import { GroupKind } from './group-kind';
import { LeaderEmployer } from './leader-employer';

/** One of the two leaders of a group. */
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({ name: 'YouthGroupLeader', description: 'One of the two leaders of a group.' })
export class OwnGroupLeader {
  @Field(() => String)
  name!: string;

  @Field(() => LeaderEmployer)
  employer!: LeaderEmployer;
}

/** A group as its own organisation runs it: the youths by number. */
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({
  name: 'YouthGroup',
  description:
    "A group of the asker's own organisation (Hvem Hva Mann, Forumet, Lade Motor Racing), with counts and no youths.",
})
export class OwnYouthGroup {
  @Field(() => ID)
  id!: string;

  @Field(() => GroupKind)
  kind!: GroupKind;

  @Field(() => [OwnGroupLeader])
  leaders!: readonly OwnGroupLeader[];

  @Field(() => Int, { description: '1 is Monday.' })
  weekday!: number;

  @Field(() => Float, { description: 'How long a meeting lasts, in hours.' })
  meetingHours!: number;

  @Field(() => LocalDateScalar)
  startedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  endedOn!: string | null;

  @Field(() => Int, { description: 'Youths who are in it now, or were on its last day.' })
  members!: number;

  @Field(() => Int, { description: 'Meetings held.' })
  meetings!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Youths at a meeting, on average; absent before the first meeting.',
  })
  meanAttendance!: number | null;
}
