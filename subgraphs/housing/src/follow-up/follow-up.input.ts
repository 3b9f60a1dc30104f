import { BeginningInput, LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import {
  FirstMeetingParticipant,
  HousingFollowUpBasis,
  HousingFollowUpEndReason,
  HousingReferringAgency,
  ProjectWorkerEmployer,
} from './follow-up.entity';
import { PlanTaskParty } from './plan-task';

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

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When it was held, from the day of the referral to today; today, if left out.',
  })
  heldOn?: string | null;

  @ArrayMaxSize(3)
  @Field(() => [FirstMeetingParticipant])
  present!: readonly FirstMeetingParticipant[];

  @Field(() => Boolean, { description: 'Whether the youth takes part of their own will (frivillig).' })
  voluntary!: boolean;

  @Field(() => Boolean, { description: 'Whether the youth wants a change.' })
  motivated!: boolean;

  @IsOptional()
  @Field(() => ProjectWorkerEmployer, { nullable: true, description: 'Who employs the project worker.' })
  projectWorkerEmployer?: ProjectWorkerEmployer | null;

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the youth presented themself there in their own words (egenpresentasjon); never what they said.',
  })
  hasPresentedSelf?: boolean | null;
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

  @MinLength(1)
  @MaxLength(300)
  @Field(() => String, { description: 'At most 300 characters.' })
  task!: string;

  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'Who does the task, by role; at most 100 characters.' })
  owner!: string;

  @IsOptional()
  @Field(() => PlanTaskParty, {
    nullable: true,
    description: 'Who of these it is. The youth, and another service, are asked, and answer themselves.',
  })
  doneBy?: PlanTaskParty | null;

  @IsOptional()
  @Field(() => ID, {
    nullable: true,
    description: 'With `SERVICE`: the organisation that is asked. It hears of it when the youth’s consent lets it.',
  })
  receiverId?: string | null;

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

@InputType()
export class BookFirstMeetingInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  followUpId!: string;

  @Field(() => LocalDateScalar, { description: 'The day that the three have agreed on, today or later.' })
  on!: string;
}

@InputType()
export class SetFollowUpEndInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  followUpId!: string;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The day on which it is to end, today or later; leave it out to set none: a follow-up has no fixed length.',
  })
  endsOn?: string | null;
}

@InputType()
export class BeginReferredFollowUpInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID, { description: 'A referral that was sent to your organisation, and that it has accepted.' })
  handoverId!: string;
}
