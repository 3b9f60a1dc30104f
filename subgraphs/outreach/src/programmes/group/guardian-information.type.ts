import { Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Float, Int } from 'type-graphql';

/** What was done at a meeting, and not what was talked about. */
@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({ description: 'What a group did on a day.' })
export class GuardianActivity {
  @Field(() => LocalDateScalar)
  date!: string;

  @Field(() => String)
  activity!: string;
}

/**
 * All that guardians are told of a group (INV29): when it meets, and what it does. A field on a theme, a youth or who
 * was there must never stand here.
 */
@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({
  description:
    "What a worker may tell the guardians of a group's youths: when it meets and what it does, and nothing of " +
    'what is said or who is there.',
})
export class GuardianInformation {
  @Field(() => Int, { description: '1 is Monday.' })
  weekday!: number;

  @Field(() => Float, { description: 'How long a meeting lasts, in hours.' })
  meetingHours!: number;

  @Field(() => [GuardianActivity], { description: 'By date.' })
  activities!: readonly GuardianActivity[];
}
