import {
  ArrayMaxSize,
  ArrayUnique,
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

@InputType({ description: 'A session of street outreach (økt) that lies ahead.' })
export class PlanFieldSessionInput {
  @Length(8, 64)
  @Field(() => String, {
    description: 'Made by the client, 8 to 64 characters: a session that is sent again under its key is written once.',
  })
  clientKey!: string;

  // The days that a calendar date of the API can name.
  @MinDate(new Date('1900-01-02T00:00:00Z'))
  @MaxDate(new Date('2199-12-30T00:00:00Z'))
  @Field(() => GraphQLISODateTime)
  startedAt!: Date;

  @Field(() => GraphQLISODateTime, {
    description: 'The first moment after the session, at most 16 hours after its start (INV17).',
  })
  endedAt!: Date;

  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'Where in town, at most 100 characters.' })
  area!: string;

  @ArrayUnique()
  @ArrayMaxSize(8)
  @MinLength(1, { each: true })
  @MaxLength(20, { each: true })
  @Field(() => [String], { description: 'The team: two to eight persons (INV17), each at most 20 characters.' })
  staffIds!: readonly string[];
}

@InputType({ description: 'A planned session of street outreach (økt) that did not take place.' })
export class CancelFieldSessionInput extends PlanFieldSessionInput {
  @Field(() => ID, { nullable: true, description: 'The plan that it was, where it was planned here.' })
  plannedSessionId?: string | null;
}

@InputType({ description: 'A session of street outreach (økt) with all that happened in it.' })
export class RecordFieldSessionInput extends CancelFieldSessionInput {
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Field(() => [FieldSessionEncounterInput], {
    defaultValue: [],
    description: 'The meetings with youths (ungdomstreff), at most 100.',
  })
  encounters?: readonly FieldSessionEncounterInput[];

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Field(() => [FieldSessionEmergencyInput], {
    defaultValue: [],
    description: 'The emergencies (akutthendelser), at most 20.',
  })
  emergencies?: readonly FieldSessionEmergencyInput[];
}
