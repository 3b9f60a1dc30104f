import { ArrayUnique, IsOptional, Max, Min } from 'class-validator';
import { Field, GraphQLISODateTime, ID, InputType, Int } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';
import { EncounterTopic } from './encounter-topic';
import { OnwardService } from './onward-service';

@InputType({
  description: 'One meeting with a youth in the street (ungdomstreff). Nothing has to be known of the youth (INV19).',
})
export class FieldSessionEncounterInput extends CountedAs {
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Within the session; its start when absent.' })
  metAt?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A youth that the organisation serves. Absent: the meeting is anonymous.',
  })
  youthId?: string | null;

  @IsOptional()
  @Min(0)
  @Max(99)
  @Field(() => Int, { nullable: true, description: 'In whole years, as the youth says it or as it is guessed.' })
  age?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the team met the youth for the first time (førstekontakt).',
  })
  isFirstContact?: boolean;

  @ArrayUnique()
  @Field(() => [EncounterTopic], { defaultValue: [], description: 'What they talked of.' })
  topics?: readonly EncounterTopic[];

  @IsOptional()
  @ArrayUnique()
  @Field(() => [OnwardService], {
    nullable: true,
    description: 'What the youth was shown the way on to, where the team helped further.',
  })
  onwardTo?: readonly OnwardService[] | null;
}
