import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class PlaceAttendanceInput {
  @Field(() => ID, { description: 'A place on the course of the session, that has not ended.' })
  enrolmentId!: string;

  @Field(() => Boolean, { description: 'Whether the youth came.' })
  isPresent!: boolean;
}

@InputType({
  description: 'The class list of a session. Who is not on it stays as they were recorded, or not recorded.',
})
export class RecordClassAttendanceInput {
  @Field(() => ID, { description: "A session of the own organisation's, not after today." })
  sessionId!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Field(() => [PlaceAttendanceInput], { description: '1 to 200 places, each once.' })
  attendance!: readonly PlaceAttendanceInput[];
}
