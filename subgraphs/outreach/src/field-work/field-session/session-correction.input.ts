import {
  ArrayMaxSize,
  ArrayUnique,
  IsOptional,
  Length,
  MaxDate,
  MaxLength,
  MinDate,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { Field, GraphQLISODateTime, ID, InputType } from 'type-graphql';
import { FieldSessionEmergencyInput } from '../emergency-event/emergency-event.input';
import { FieldSessionEncounterInput } from '../encounter/encounter.input';

@InputType({ description: 'What is otherwise in a session of street outreach; what is absent stays as it is.' })
export class CorrectFieldSessionInput {
  @Length(8, 64)
  @Field(() => String, {
    description: 'Made by the client, 8 to 64 characters: a correction that is sent again under its key is made once.',
  })
  clientKey!: string;

  @Field(() => ID)
  sessionId!: string;

  @MinLength(1)
  @MaxLength(500)
  @Field(() => String, { description: 'Why, at most 500 characters. Write no youth into it.' })
  reason!: string;

  @IsOptional()
  @MinDate(new Date('1900-01-02T00:00:00Z'))
  @MaxDate(new Date('2199-12-30T00:00:00Z'))
  @Field(() => GraphQLISODateTime, { nullable: true })
  startedAt?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  endedAt?: Date | null;

  @IsOptional()
  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'At most 100 characters.' })
  area?: string | null;

  @IsOptional()
  @ArrayUnique()
  @ArrayMaxSize(8)
  @MinLength(1, { each: true })
  @MaxLength(20, { each: true })
  @Field(() => [String], { nullable: true, description: 'Two to eight persons (INV17), each at most 20 characters.' })
  staffIds?: readonly string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it did not take place. Then it has no meetings and no emergencies.',
  })
  isCancelled?: boolean | null;

  @ArrayMaxSize(100)
  @Field(() => [ID], {
    defaultValue: [],
    description: 'Meetings that were written by mistake. They are kept, and not counted.',
  })
  removedEncounterIds?: readonly string[];

  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Field(() => [FieldSessionEncounterInput], { defaultValue: [], description: 'Meetings that were left out.' })
  encounters?: readonly FieldSessionEncounterInput[];

  @ArrayMaxSize(20)
  @Field(() => [ID], { defaultValue: [], description: 'Emergencies that were written by mistake.' })
  removedEmergencyIds?: readonly string[];

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Field(() => [FieldSessionEmergencyInput], { defaultValue: [], description: 'Emergencies that were left out.' })
  emergencies?: readonly FieldSessionEmergencyInput[];
}
