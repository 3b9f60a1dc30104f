import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';
import { PsychologistArena } from './psychologist-contact.entity';

@InputType()
export class RecordPsychologistContactInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => PsychologistArena, { defaultValue: PsychologistArena.USIT })
  arena?: PsychologistArena;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Today when absent.' })
  offeredOn?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'The youth did not come.' })
  isNoShow?: boolean;

  @Min(0)
  @Max(100)
  @Field(() => Int, { defaultValue: 0, description: 'How many talks there were; none where the youth did not come.' })
  consultations?: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the youth was referred on.' })
  referredOn?: boolean;

  @Field(() => CountedAs, { nullable: true })
  countedAs?: CountedAs | null;
}
