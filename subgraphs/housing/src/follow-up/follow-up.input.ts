import { BeginningInput, LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { FirstMeetingParticipant } from './follow-up-rules';
import { HousingFollowUpBasis, HousingFollowUpEndReason, HousingReferringAgency } from './follow-up.entity';

registerEnumType(FirstMeetingParticipant, {
  name: 'FirstMeetingParticipant',
  description: 'Who was at the first meeting of a housing follow-up.',
});

@InputType()
export class ReferHousingFollowUpInput extends BeginningInput {
  @Field(() => HousingReferringAgency)
  referringAgency!: HousingReferringAgency;

  @Field(() => HousingFollowUpBasis)
  basis!: HousingFollowUpBasis;
}

@InputType()
export class HoldFirstMeetingInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  followUpId!: string;

  @ArrayMaxSize(3)
  @Field(() => [FirstMeetingParticipant])
  present!: readonly FirstMeetingParticipant[];

  @Field(() => Boolean, { description: 'Whether the youth takes part of their own will (frivillig).' })
  voluntary!: boolean;

  @Field(() => Boolean, { description: 'Whether the youth wants a change.' })
  motivated!: boolean;
}

@InputType()
export class AddHousingPlanItemInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  followUpId!: string;

  @MinLength(1)
  @MaxLength(300)
  @Field(() => String, { description: 'At most 300 characters.' })
  goal!: string;

  @Field(() => Boolean, { description: "Whether the goal is the youth's own wish." })
  fromYouth!: boolean;

  @MinLength(1)
  @MaxLength(300)
  @Field(() => String, { description: 'At most 300 characters.' })
  task!: string;

  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'Who does the task, by role; at most 100 characters.' })
  owner!: string;

  @Field(() => LocalDateScalar)
  due!: string;
}

@InputType()
export class EndHousingFollowUpInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  followUpId!: string;

  @Field(() => HousingFollowUpEndReason)
  reason!: HousingFollowUpEndReason;

  @Field(() => Boolean, { description: 'Whether the youth was offered help after the end.' })
  followUpOffered!: boolean;
}
