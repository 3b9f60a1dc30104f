import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import { AttendedProgramme } from './attended-programme';

@InputType()
export class RecordProgrammeAttendanceInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => AttendedProgramme)
  programme!: AttendedProgramme;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Today when absent. Each day once, of HAP each week once.',
  })
  date?: string | null;

  @Field(() => Boolean, { description: 'Whether the youth came.' })
  isPresent!: boolean;
}
