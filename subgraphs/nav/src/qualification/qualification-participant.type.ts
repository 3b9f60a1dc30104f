import { Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { QualificationActivity, QualificationOutcome, QualificationStatus } from './qualification-status';

/** A week as the organisation that runs the group wrote it. */
@RequiresRole([Role.CASEWORKER], { ownAgency: true, elsewhere: [Role.CASEWORKER] })
@RecordType({ description: "A week of a participant, as the asker's own organisation recorded it." })
export class ParticipantWeek {
  @Field(() => String)
  week!: string;

  @Field(() => [QualificationActivity])
  activities!: readonly QualificationActivity[];

  @Field(() => Int)
  attendedDays!: number;

  @Field(() => Int)
  plannedDays!: number;
}

/** Who has, had, or waits for a place in a group, for the organisation that runs it. */
@RequiresRole([Role.CASEWORKER], { ownAgency: true, elsewhere: [Role.CASEWORKER] })
@RecordType({
  description:
    "Who has, or had, a place in a group that the asker's own organisation runs, with what it recorded itself.",
})
export class QualificationParticipant {
  @Field(() => ID)
  youthId!: string;

  @Field(() => QualificationStatus)
  status!: QualificationStatus;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Null of who waits for a place.' })
  enrolledOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  endedOn!: string | null;

  @Field(() => QualificationOutcome, { nullable: true })
  outcome!: QualificationOutcome | null;

  @Field(() => Int)
  attendedDays!: number;

  @Field(() => Int)
  plannedDays!: number;

  @Field(() => [ParticipantWeek], { description: 'Newest first.' })
  weeks!: readonly ParticipantWeek[];
}
