import { DataCategory } from '@brobygger/domain';
import { IsVersion } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AskDelayInput } from './delay.input';
import { EmergencyOutcome } from './emergency-access.type';

/** What is opened of whom, and why. */
@InputType()
export class OpenEmergencyAccessInput {
  @Field(() => ID, { nullable: true, description: 'Of whom, where you know the id. Else `identifier`.' })
  youthId?: string | null;

  @IsOptional()
  @MaxLength(32)
  @Field(() => String, {
    nullable: true,
    description: 'National identity number, D-number or DUF number, in place of `youthId`. Nobody is registered by it.',
  })
  identifier?: string | null;

  @ArrayMaxSize(40)
  @Field(() => [DataCategory], { description: 'Of those that their owners have approved for emergencies.' })
  categories!: DataCategory[];

  @MaxLength(2000)
  @Field(() => String, { description: 'Why life or health is in danger: 20 to 500 characters.' })
  reason!: string;

  @IsVersion()
  @Field(() => Int, { description: 'How long, in minutes: 15 to 60.' })
  minutes!: number;

  @IsOptional()
  @ValidateNested()
  @Field(() => AskDelayInput, {
    nullable: true,
    description: 'That the youth is told later. Left out, the youth is told at once, and nobody delays it any more.',
  })
  delay?: AskDelayInput | null;
}

/** What somebody else finds of it. */
@InputType()
export class ReviewEmergencyAccessInput {
  @Field(() => ID)
  emergencyId!: string;

  @Field(() => EmergencyOutcome)
  outcome!: EmergencyOutcome;

  @MaxLength(4000)
  @Field(() => String, { description: 'Why: 20 to 2000 characters.' })
  note!: string;
}
